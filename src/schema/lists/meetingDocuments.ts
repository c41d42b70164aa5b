import { choice, date, defineList, lookup, text } from '../define';
import { minutesLanguages } from './minutes';

/** What a document of a meeting is. */
export const meetingDocumentKinds = ['agenda', 'minutes', 'other'] as const;

/** Agendas and minutes as posted, each as a page and a Word file in both languages; one folder per body. */
export const meetingDocuments = defineList({
  name: 'MeetingDocuments',
  kind: 'library',
  title: { en: 'Meeting Documents', fr: 'Documents de réunion' },
  fields: {
    Meeting: lookup({ title: { en: 'Meeting', fr: 'Réunion' }, list: 'Meetings', indexed: true }),
    Body: lookup({ title: { en: 'Body', fr: 'Comité' }, list: 'Bodies', indexed: true }),
    Kind: choice({
      title: { en: 'Kind', fr: 'Genre' }, options: meetingDocumentKinds, vocabulary: 'meetingDocumentKind', indexed: true
    }),
    Language: choice({ title: { en: 'Language', fr: 'Langue' }, options: minutesLanguages, vocabulary: 'language' }),
    PostedOn: date({ title: { en: 'Posted on', fr: 'Affiché le' }, indexed: true }),
    AdoptedBy: text({ title: { en: 'Adopted by resolution', fr: 'Adopté par la résolution' }, computed: true })
  },
  views: { All: ['Meeting', 'Kind', 'Language', 'PostedOn', 'AdoptedBy'] },
  access: { owner: 'write', chair: 'write', committee: 'read', society: 'read', reader: 'read' }
});
