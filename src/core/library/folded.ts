const HIRAGANA = /[\u3041-\u3096\u309d\u309e]/g;
const TO_KATAKANA = 0x60;

/**
 * Writes that people take for the same become the same: full and half width, capitals, hiragana and katakana. Spaces,
 * hyphens and middle dots go, since people leave them out.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA))
    .replace(/[\s\-‐・_]/g, '');
