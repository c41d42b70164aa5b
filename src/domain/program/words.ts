import * as v from 'valibot';

/** Names something of a pack, in its text and in what is stored. */
export const Key = v.pipe(
  v.string(), v.regex(/^[a-zA-Z0-9][a-zA-Z0-9 -]*$/, 'a key has letters, digits, spaces and hyphens only'), v.maxLength(50)
);

export const Filled = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));

/** What people read, in both languages. */
export const Words = v.object({ en: Filled, fr: Filled });
