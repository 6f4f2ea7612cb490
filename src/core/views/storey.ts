import { plain } from '../library/plain';

/** Above every floor that has a number. */
const TOP = 1_000;

/**
 * How high a floor is, by its name: `4F` and `4階` are 4, `B1F` and `地下1階` are -1, the ground floor of others 0, a roof
 * above all. `undefined` for names that do not say.
 */
export const storeyOf = (name: string): number | undefined => {
  const word = plain(name);
  if (/^(r|rf|ph|roof|屋上|塔屋)/.test(word) && !/^r\d/.test(word)) return TOP;
  const below = /^(?:b|地下|basement|sub)\s*(\d*)/.exec(word);
  if (below !== null) return -Number(below[1] || 1);
  if (/^(g|gf|ground)\b/.test(word)) return 0;
  const number = /\d+/.exec(word)?.[0];
  return number === undefined ? undefined : Number(number);
};
