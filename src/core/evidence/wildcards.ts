const STAR = '*';
const ONE = '?';

/** How many of the signs at one end of a pattern stand for one letter each; all letters where one of them is `*`. */
interface End {
  readonly signs: number;
  readonly isAny: boolean;
}

const isSign = (letter: string | undefined): boolean => letter === STAR || letter === ONE;

const endOf = (signs: string): End => ({ signs: signs.length, isAny: signs.includes(STAR) });

const fixed = ({ signs, isAny }: End): number => (isAny ? 0 : signs);

/**
 * Whether a value is one that a pattern stands for: `*` for any letters and `?` for one, at the ends of the pattern only.
 * In its middle, and behind a backslash, they are letters like others. Linear in the value.
 */
export const matchesWildcards = (pattern: string, value: string): boolean => {
  let from = 0;
  while (isSign(pattern[from])) from += 1;
  let to = pattern.length;
  while (to > from && isSign(pattern[to - 1])) to -= 1;
  // The first sign behind a backslash belongs to it.
  if (to > from && to < pattern.length && pattern[to - 1] === '\\') to += 1;
  const [start, middle, end] = [endOf(pattern.slice(0, from)), pattern.slice(from, to), endOf(pattern.slice(to))];
  if (value.length < fixed(start) + middle.length + fixed(end)) return false;
  const rest = value.slice(fixed(start), value.length - fixed(end));
  if (start.isAny) return end.isAny ? rest.includes(middle) : rest.endsWith(middle);
  return end.isAny ? rest.startsWith(middle) : rest === middle;
};
