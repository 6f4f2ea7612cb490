import type { MDS2_ANSWERS } from '../../model/evidence-document';

export type Mds2Answer = (typeof MDS2_ANSWERS)[number];

/** What a cell says: one of the four answers of the form where it begins with one, and whatever else it says as a note. */
export interface ReadAnswer {
  readonly answer: Mds2Answer;
  readonly note?: string;
}

const WORDS: Readonly<Record<Mds2Answer, readonly string[]>> = {
  'N/A': [
    'not applicable',
    'n/a',
    'n.a.',
    'na',
    '該当なし',
    '該当無し',
    '該当せず',
    '非該当',
    '対象外',
    '-',
    '―',
    '—',
    '–',
    'ー',
  ],
  'See Note': ['see notes', 'see note', '備考参照', '備考欄参照', '注記参照', '注参照', '備考を参照'],
  Yes: ['yes', 'true', 'はい', '有り', 'あり', '有', '可能', '可', '○', '〇', '◯', '✓', '✔', 'y'],
  No: ['no', 'false', 'いいえ', '無し', 'なし', '無', '不可能', '不可', '×', '✕', '✗', 'x', 'n'],
};

/** `see note 3`, `注3参照`: which note is meant stands in the words. */
const SEE_NUMBERED = /^(?:see notes?\s*\(?\d|注\s*\d+\s*(?:を)?参照|\(?note\s*\d+\)?$)/;

/** What may stand between an answer and what is said about it. */
const SEPARATED = /^[\s,、，.。:：;；(（[\-–—/]/;

const AFTER_SEPARATOR = /^[\s,、，.。:：;；\-–—/]+/;

const answersByWord: readonly (readonly [string, Mds2Answer])[] = Object.entries(WORDS)
  .flatMap(([answer, words]) => words.map((word): [string, Mds2Answer] => [word, answer as Mds2Answer]))
  // The longest first, so that 該当なし is not read as なし and "not applicable" not as "no".
  .sort(([a], [b]) => b.length - a.length);

/**
 * The answer in a cell of an MDS2, in Japanese or English, as makers write it: `Yes`, `はい`, `○`, `Yes, LDAP`,
 * `N/A: no default accounts`, `備考参照`. `undefined` where it is blank or says something else: unanswered, never No.
 */
export const readMds2Answer = (cell: string): ReadAnswer | undefined => {
  const text = cell.normalize('NFKC').trim();
  const lower = text.toLowerCase();
  if (lower === '') return undefined;
  if (SEE_NUMBERED.test(lower)) return { answer: 'See Note', note: text };
  for (const [word, answer] of answersByWord) {
    if (!lower.startsWith(word)) continue;
    const rest = text.slice(word.length);
    if (rest !== '' && !SEPARATED.test(rest)) continue;
    const note = rest.replace(AFTER_SEPARATOR, '').trim();
    return note === '' ? { answer } : { answer, note };
  }
  return undefined;
};
