import { Context } from '../context';
import { refuse } from '../errors';
import { Entity, entity, Resource, value } from './resource';

interface Text { readonly uri: string; readonly name: string; readonly text: string }

/** A title or description in the languages of the site. One text is kept here, which every language reads. */
const userResource: Resource<Text> = {
  type: 'SP.UserResource', set: 'SP.ApiData.UserResources', uri: of => `${of.uri}/${of.name}`, properties: {}, links: {},
  methods: {
    getValueForUICulture: { params: ['culturename'], reads: true, call: of => value('GetValueForUICulture', 'Edm.String', of.text) },
    setValueForUICulture: { params: ['culturename', 'value'], call: (_of, args) => {
      throw refuse.missing(`texts of a language (${args.text('culturename')})`);
    } },
    getResourceEntries: { params: [], reads: true, call: () => {
      throw refuse.missing('texts by language');
    } }
  }
};

/** The links `TitleResource` and `DescriptionResource` of something that has both. */
export function userResources<T>(uri: (target: T, context: Context) => string, texts: (target: T, context: Context) => { readonly title: string; readonly description: string }):
Readonly<Record<'TitleResource' | 'DescriptionResource', (target: T, context: Context) => Entity>> {
  return {
    TitleResource: (target, context) => entity(userResource, { uri: uri(target, context), name: 'TitleResource', text: texts(target, context).title }, context),
    DescriptionResource: (target, context) => entity(userResource, { uri: uri(target, context), name: 'DescriptionResource', text: texts(target, context).description }, context)
  };
}
