// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character would end the comment or the line
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/** One line of text, at most so many UTF-8 bytes, never cut within a character. */
export const oneLine = (text: string, bytes: number): string => {
  const plain = text.replace(UNPRINTABLE, ' ').trim();
  let size = 0;
  let kept = '';
  for (const character of plain) {
    size += new TextEncoder().encode(character).length;
    if (size > bytes) break;
    kept += character;
  }
  return kept;
};

/** Characters that end a quoted text, change what follows, or make a terminal answer with its help. */
export const withoutMarks = (text: string): string =>
  text.replaceAll('\\', '/').replaceAll('"', "'").replaceAll('?', '.');

/** One line of ASCII that can stand in quotes; empty where little would be left of what the text says. */
export const asciiLine = (text: string, most: number): string => {
  const arrows = text.replaceAll('→', '->');
  const kept = arrows
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return kept.length * 2 < arrows.length ? '' : withoutMarks(oneLine(kept, most));
};
