/**
 * Journeys that every check need not make, since parts of them are made by shorter ones or they concern what changes
 * seldom: they run by `npm run e2e:long`, and in CI, as those with the tag `@long` do.
 */
export const LONG_FILES = [
  'a11y',
  'arrange',
  'bad-files',
  'clipboard',
  'considered',
  'hand',
  'narrow',
  'notes',
  'paper',
  'pen',
  'segmentation',
  'touch',
].map((name) => `${name}.spec.ts`);
