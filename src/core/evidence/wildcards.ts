/** The signs at one end of a pattern: how many letters they stand for at least, and whether for any number of them. */
interface End {
  readonly letters: number;
  readonly isAny: boolean;
}

/** A pattern taken apart: `*` stands for any letters and `?` for one, at its ends only. */
export interface Pattern {
  readonly start: End;
  /** In the middle and behind a backslash, signs are letters like others. */
  readonly middle: string;
  readonly end: End;
}

const isSign = (letter: string | undefined): boolean => letter === '*' || letter === '?';

const endOf = (signs: string): End => {
  const isAny = signs.includes('*');
  return { letters: isAny ? 0 : signs.length, isAny };
};

/** Linear in the text. */
export const readPattern = (text: string): Pattern => {
  let from = 0;
  while (isSign(text[from])) from += 1;
  let to = text.length;
  while (to > from && isSign(text[to - 1])) to -= 1;
  // The first sign behind a backslash belongs to it.
  if (to < text.length && text[to - 1] === '\\') to += 1;
  return { start: endOf(text.slice(0, from)), middle: text.slice(from, to), end: endOf(text.slice(to)) };
};

/** Whether a value is one that a pattern stands for. Linear in the value. */
export const isMeantBy = ({ start, middle, end }: Pattern, value: string): boolean => {
  if (value.length < start.letters + middle.length + end.letters) return false;
  const rest = value.slice(start.letters, value.length - end.letters);
  if (start.isAny) return end.isAny ? rest.includes(middle) : rest.endsWith(middle);
  return end.isAny ? rest.startsWith(middle) : rest === middle;
};
