import type { Language } from '../../schema/define';
import type { Template } from './templates';

/** A template in a language, with its places filled. What is put in is taken as it is: places in it stay as they are written. */
export const say = <P extends string>(template: Template<P>, language: Language, values: Readonly<Record<P, string | number>>): string =>
  template[language].replace(/\{([^{}]*)\}/g, (place, name: string) => String((values as Readonly<Record<string, string | number>>)[name] ?? place));
