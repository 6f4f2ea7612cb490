const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g;
const TO_KATAKANA = 0x60;

/** Full and half width, capitals, hiragana and katakana become the same; nothing else goes. */
export const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA));

/**
 * Writes that people take for the same become the same: as `alike` has it, and without spaces, hyphens and middle dots,
 * since people leave them out.
 */
export const folded = (text: string): string => alike(text).replace(/[\s\-‐・_]/g, '');

/** The words of what somebody searches for, each folded, none empty. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
