const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g;
const TO_KATAKANA = 0x60;

/** Full and half width, capitals, hiragana and katakana become the same; nothing else goes. */
export const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA));

/** The long mark that ends a loan word: サーバー and サーバ, コンピューター and コンピュータ are written side by side. */
const FINAL_LONG_MARK = /(?<=[ァ-ヴ]{2}|[ァ-ヴ]ー[ァ-ヴ])ー(?![ァ-ヴー])/g;

/**
 * Writes that people take for the same become the same: as `alike` has it, without spaces, hyphens and middle dots, since
 * people leave them out, and without the long mark at the end of a word of three signs or more.
 */
export const folded = (text: string): string =>
  alike(text)
    .replace(/[\s\-‐・_]/g, '')
    .replace(FINAL_LONG_MARK, '');

/** The words of what somebody searches for, each folded, none empty. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
