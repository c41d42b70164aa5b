import { strFromU8, unzipSync } from 'fflate';
import type { Person, TestSite } from '../../../local/testSite';
import { must, openTestSite } from '../../../local/testSite';
import { lists } from '../../schema/lists';
import { agendaItems } from '../../schema/lists/agendaItems';
import { bodies } from '../../schema/lists/bodies';
import { meetingDocuments } from '../../schema/lists/meetingDocuments';
import { meetings } from '../../schema/lists/meetings';
import { minutes } from '../../schema/lists/minutes';
import { resolutions } from '../../schema/lists/resolutions';
import { shippedPack } from '../../programs';
import type { Resolution } from '../../domain/committee/decision';
import type { BodyRow, MeetingRecord } from '../../domain/committee/record';
import type { PackBody } from '../../domain/program/pack';
import { readPack } from '../../domain/program/pack';
import { requiredChoices } from '../../domain/program/vocabulary';
import { applyDecisions } from '../committee/applyDecisions';
import { readRecord } from '../committee/readRecord';
import { documentPage } from './documentPage';
import { openMinutes } from './minutesRows';
import { postAgenda, postMinutes } from './post';
import { behindAdoption } from './behindAdoption';
import { postAdopted } from './postAdopted';
import { filesOfMeeting } from './postedFiles';
import type { Posting } from './posting';
import { wordFile } from './wordFile';

const read = readPack(shippedPack, requiredChoices(lists));
if (!('pack' in read)) throw new Error('The shipped pack is broken.');
const { pack } = read;
const rules = pack.bodies.find(one => one.key === 'business-harmonization') as PackBody;
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const wordText = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']).replace(/<[^>]*>/g, ' ')
  .replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

describe('a posted document', () => {
  const typed = '# Minutes <b>& "more"\n\nOne\nTwo <script>alert(1)</script>\n\n## Items\n\n- first\n- second';

  it('as a page has its language, its headings and its way to the other language, and shows what was typed as text', () => {
    const page = documentPage({ language: 'fr', text: typed, status: 'Ébauche' }, 'other.en.html');
    expect(page).toContain('<html lang="fr-CA">');
    expect(page).toContain('<h1>Minutes &lt;b&gt;&amp; &quot;more&quot;</h1>\n<p class="status">Ébauche</p>\n<p>One<br>Two &lt;script&gt;');
    expect(page).toContain('<h2>Items</h2>\n<ul><li>first</li><li>second</li></ul>');
    expect(page).toContain('<a href="other.en.html" hreflang="en" lang="en">English</a>');
    expect(page).not.toContain('<script');
  });

  it('has a heading also where an edit took it away', () => {
    expect(documentPage({ language: 'en', text: 'Only words' }, 'x')).toContain('<main>\n<h1>Only words</h1>\n<p>Only words</p>\n</main>');
    expect(documentPage({ language: 'en', text: '' }, 'x')).toContain('<h1></h1>');
  });

  it('as a Word file has the same text, with headings and lists, and is the same file whenever it is made', async () => {
    const made = await wordFile({ language: 'en', text: typed, status: 'Draft' }, '2026-11-20T15:00:00Z', 'Committee');
    const { 'word/document.xml': document, 'docProps/core.xml': core, '[Content_Types].xml': types } = unzipSync(made);
    expect(types.length).toBeGreaterThan(0);
    for (const words of ['Minutes <b>& "more"', 'Draft', 'One', 'Two <script>alert(1)</script>', 'Items', 'first', 'second']) {
      expect(wordText(made)).toContain(words);
    }
    expect(strFromU8(document)).toMatch(/w:val="Heading1"[\s\S]*w:val="Heading2"[\s\S]*<w:numPr>/);
    expect(strFromU8(core)).toContain('2026-11-20T15:00:00Z</dcterms:created>');
    expect(await wordFile({ language: 'en', text: typed, status: 'Draft' }, '2026-11-20T15:00:00Z', 'Committee')).toEqual(made);
  });
});

describe('posting', () => {
  let site: TestSite;
  let body: BodyRow;
  let record: MeetingRecord;
  const freshRecord = async (id: number): Promise<MeetingRecord> => {
    const found = await readRecord(site.storeAs('chair'), id, body.Id);
    if ('kind' in found) throw new Error(JSON.stringify(found));
    return found;
  };
  beforeEach(async () => {
    site = await openTestSite({ seed: 30 });
    const store = site.storeAs('chair');
    body = must(await store.find(bodies, `body:${rules.key}`)) as BodyRow;
    const ref = { Id: body.Id, Title: body.Title ?? '' };
    const meeting = must(await store.add(meetings, {
      Title: 'Harmonization', Body: ref, StartsAt: '2026-11-20T15:00:00Z', StartedAt: '2026-11-20T15:00:00Z', ClosedAt: '2026-11-20T16:00:00Z', State: 'closed'
    }, 'meeting:documents'));
    must(await store.add(agendaItems, {
      Title: 'Intake & screens', Meeting: { Id: meeting.Id, Title: '' }, Order: 1, Kind: 'discussion', State: 'discussed'
    }, 'agenda:documents'));
    record = await freshRecord(meeting.Id);
  });
  afterEach(() => site.close());

  const given = async (today = '2026-11-21'): Promise<Posting> => ({ pack, rules, body, today, zone: must(await site.storeAs('chair').zone()) });
  const stampsOf = async (): Promise<readonly unknown[]> => {
    const { AgendaPostedOn, MinutesPostedOn } = must(await site.storeAs('owner').get(meetings, record.meeting.Id));
    return [AgendaPostedOn, MinutesPostedOn];
  };
  const namesOf = async (): Promise<readonly string[]> =>
    must(await filesOfMeeting(site.storeAs('guest'), record.meeting.Id)).map(({ file }) => file.name).sort();
  const named = (kind: string, day = '2026-11-20'): readonly string[] => ['en.docx', 'en.html', 'fr.docx', 'fr.html']
    .map(end => `${day}-${kind}-${record.meeting.Id}.${end}`);

  it('puts agenda and minutes beside each other, for every reader, in both languages', async () => {
    const store = site.storeAs('chair');
    must(await postAgenda(store, record, await given()));
    expect(await stampsOf()).toEqual(['2026-11-21', undefined]);
    const { files } = must(await postMinutes(store, record, await given('2026-11-22')));
    expect(await stampsOf()).toEqual(['2026-11-21', '2026-11-22']);
    expect(await namesOf()).toEqual([...named('agenda'), ...named('minutes')].sort());
    expect(files.map(file => file.url)).toContain(`/sites/test/MeetingDocuments/BH/${named('minutes')[1]}`);

    const reader = site.storeAs('guest');
    expect(text(must(await reader.getFile(meetingDocuments, `BH/${named('agenda')[3]}`)))).toContain('Intake &amp; screens');
    const french = text(must(await reader.getFile(meetingDocuments, `BH/${named('minutes')[3]}`)));
    expect(french).toContain('<p class="status">Ébauche, pas encore adoptée</p>');
    expect(french).toContain('Ce point fait l’objet d’une discussion.');
    expect(wordText(must(await reader.getFile(meetingDocuments, `BH/${named('minutes')[0]}`)))).toContain('Intake & screens');
    expect(await reader.page(minutes)).toMatchObject({ ok: false });
  });

  it('posts the edited text, keeps the first day, and changes nothing when it is done again', async () => {
    const store = site.storeAs('chair');
    const rows = must(await openMinutes(store, record, await given()));
    must(await store.change(minutes, { Id: rows.en.Id, ETag: rows.en.ETag ?? '' }, { Text: `${rows.en.Text}\nSaid by hand.\n` }));
    must(await postMinutes(store, record, await given()));
    const versions = async (): Promise<readonly unknown[]> => must(await filesOfMeeting(store, record.meeting.Id)).map(({ file }) => [file.name, file.row.Modified]);
    const before = await versions();
    must(await postMinutes(store, record, await given()));
    expect(await versions()).toEqual(before);
    must(await postMinutes(store, record, await given('2026-12-01')));
    expect((await stampsOf())[1]).toBe('2026-11-21');
    expect(text(must(await store.getFile(meetingDocuments, `BH/${named('minutes')[1]}`)))).toContain('<p>Said by hand.</p>');
  });

  it('counts only the minutes of a closed meeting as posted: what is said of a running one is not yet what was decided', async () => {
    const store = site.storeAs('chair');
    const turn = async (State: 'in progress' | 'closed'): Promise<void> => {
      const { Id, ETag = '' } = must(await store.get(meetings, record.meeting.Id));
      must(await store.change(meetings, { Id, ETag }, { State }));
    };
    await turn('in progress');
    const running = await freshRecord(record.meeting.Id);
    must(await postAgenda(store, running, await given()));
    // Whoever has the page open may not know yet that it was reopened, or closed.
    must(await postMinutes(store, record, await given()));
    await turn('closed');
    must(await postMinutes(store, running, await given()));
    expect(await stampsOf()).toEqual(['2026-11-21', undefined]);
    must(await postMinutes(store, record, await given('2026-11-22')));
    expect(await stampsOf()).toEqual(['2026-11-21', '2026-11-22']);
  });

  it('says by which resolution they were adopted, once they are', async () => {
    const adopted = { ...record, meeting: { ...record.meeting, MinutesAdoptedBy: { Id: 1, Title: 'BH-2026-009' } } };
    must(await postMinutes(site.storeAs('chair'), adopted, await given()));
    expect(text(must(await site.storeAs('guest').getFile(meetingDocuments, `BH/${named('minutes')[1]}`)))).toContain('Adopted by resolution BH-2026-009');
  });

  it('is done again by itself for minutes that were adopted since, once, and again when that is taken back', async () => {
    const store = site.storeAs('chair');
    const ref = { Id: body.Id, Title: '' };
    const minutesOf = { Id: record.meeting.Id, Title: '' };
    const adopting = must(await store.add(resolutions, {
      Title: 'BH-2026-031', Series: 'BH-2026', Sequence: 31, Body: ref, MinutesOf: minutesOf, Outcome: 'adopted', DecidedOn: '2026-12-01'
    }, 'adopting'));
    const page = async (): Promise<string> => text(must(await site.storeAs('guest').getFile(meetingDocuments, `BH/${named('minutes')[1]}`)));
    const apply = async (...decisions: readonly Resolution[]): Promise<unknown> => {
      expect(await applyDecisions(store, decisions, rules)).toBeUndefined();
      const behind = must(await behindAdoption(store, decisions));
      return behind.length === 0 ? { posted: 0 } : postAdopted(store, behind, await given('2026-12-02'));
    };
    // Never posted: that is for people to do.
    expect(await apply(adopting)).toEqual({ posted: 0 });
    expect(await namesOf()).toEqual([]);
    const draft = { ...record, meeting: { ...record.meeting, MinutesAdoptedBy: undefined } };
    must(await postMinutes(store, draft, await given()));
    expect(await page()).toContain('Draft, not yet adopted');

    await site.faults({ method: 'POST', path: 'MeetingDocuments', every: 2, drop: 'after', times: 3 });
    expect(await apply(adopting)).toEqual({ posted: 1 });
    await site.faults();
    expect(await page()).toContain('Adopted by resolution BH-2026-031');
    expect(await namesOf()).toEqual(named('minutes'));
    expect((await stampsOf())[1]).toBe('2026-11-21');
    expect(await apply(adopting)).toEqual({ posted: 0 });

    const correcting = must(await store.add(resolutions, {
      Title: 'BH-2026-032', Series: 'BH-2026', Sequence: 32, Body: ref, MinutesOf: minutesOf, Outcome: 'deferred', DecidedOn: '2026-12-01',
      Supersedes: { Id: adopting.Id, Title: '' }
    }, 'correcting'));
    expect(await apply(adopting, correcting)).toEqual({ posted: 1 });
    expect(await page()).toContain('Draft, not yet adopted');
  });

  it('replaces what stood under the day of before a meeting was moved, and leaves what people put there', async () => {
    const store = site.storeAs('chair');
    must(await postAgenda(store, record, await given()));
    must(await store.putFile(meetingDocuments, 'BH/signed.pdf', new TextEncoder().encode('x'), {
      Meeting: { Id: record.meeting.Id, Title: '' }, Kind: 'agenda'
    }));
    const fresh = must(await store.get(meetings, record.meeting.Id));
    must(await store.change(meetings, { Id: fresh.Id, ETag: fresh.ETag ?? '' }, { StartsAt: '2026-11-27T15:00:00Z' }));
    must(await postAgenda(store, await freshRecord(fresh.Id), await given()));
    expect(await namesOf()).toEqual([...named('agenda', '2026-11-27'), 'signed.pdf'].sort());
  });

  it('by two people at once ends in one set of files and one row of minutes a language', async () => {
    const answers = await Promise.all((['chair', 'owner'] as const).map(async (person: Person) =>
      postMinutes(site.storeAs(person), record, await given())));
    expect(answers.map(answer => answer.ok)).toEqual([true, true]);
    expect(await namesOf()).toEqual(named('minutes'));
    expect(must(await site.storeAs('owner').page(minutes)).rows.filter(row => row.Meeting?.Id === record.meeting.Id).map(row => row.Language).sort())
      .toEqual(['en', 'fr']);
  });

  it.each([
    ['lost answers', { method: 'POST', path: '.*', every: 2, drop: 'after' }],
    ['lost requests', { method: 'POST', path: '.*', every: 3, drop: 'before' }],
    ['throttling', { method: '.*', path: '.*', every: 3, status: 429, retryAfter: 0 }]
  ])('converges under %s', async (_, fault) => {
    await site.faults(fault);
    let posted = await postMinutes(site.storeAs('chair'), record, await given());
    for (let again = 0; !posted.ok && again < 3; again++) posted = await postMinutes(site.storeAs('chair'), record, await given());
    await site.faults();
    expect(posted).toMatchObject({ ok: true });
    expect(await namesOf()).toEqual(named('minutes'));
    expect((await stampsOf())[1]).toBe('2026-11-21');
  });

  it('is refused to those who may not write there, and the meeting says nothing that is not so', async () => {
    expect(await postMinutes(site.storeAs('member'), record, await given())).toMatchObject({ ok: false, failure: { kind: 'denied' } });
    expect(await stampsOf()).toEqual([undefined, undefined]);
  });
});
