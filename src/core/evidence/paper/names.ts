import { alike, folded } from '../../library/folded';

/** What says only in which form a company is one, wherever it stands in a name. Longer ones first. */
const COMPANY_FORMS =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|\(株\)|\(有\)|\(同\)|㈱|㈲|(?<![\p{L}\p{N}])(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|gmbh|ag|kgaa|kg|se|s\.?a\.?s?|s\.?p\.?a|b\.?v|n\.?v|plc|oy|ab|a\/s|k\.?k|kabushiki kaisha)(?![\p{L}\p{N}])\.?/giu;

const GROUPS = /\p{N}+|\p{Script=Latin}+|[\p{Script=Han}\p{Script=Katakana}ー]+|\p{L}+/gu;

/** Words and numbers of a text, folded, each kind of letter by itself: `X線CT装置` is `x 線 ct 装置`. */
const wordsIn = (text: string): readonly string[] =>
  (alike(text).match(GROUPS) ?? []).map((word) => (/^[a-z]{4,}s$/.test(word) ? word.slice(0, -1) : word));

/** The words of a maker's name without the form of the company; empty where nothing else is left. */
export const makerWords = (name: string): readonly string[] => wordsIn(alike(name).replace(COMPANY_FORMS, ' '));

const startsWith = (words: readonly string[], start: readonly string[]): boolean =>
  start.length > 0 && start.every((word, at) => words[at] === word);

/**
 * Whether two names are of one maker: the same words, or the one with more behind them (`Philips`, `Philips Japan, Ltd.`).
 * `undefined` where one of them is not known or has no words.
 */
export const isSameMaker = (a: string | undefined, b: string | undefined): boolean | undefined => {
  const [left, right] = [makerWords(a ?? ''), makerWords(b ?? '')];
  if (left.length === 0 || right.length === 0) return undefined;
  return startsWith(left, right) || startsWith(right, left) || left.join('') === right.join('');
};

/** How like two models are: the same, or one is a part of the other (`MX800` of `IntelliVue MX800`). */
export type ModelLikeness = 'same' | 'part' | 'other';

/** A model that is shorter than this may be anything. */
export const SHORTEST_MODEL = 3;

/** Compares two models; `undefined` where one is not known. */
export const modelLikeness = (a: string | undefined, b: string | undefined): ModelLikeness | undefined => {
  const [left, right] = [folded(a ?? ''), folded(b ?? '')];
  if (left === '' || right === '') return undefined;
  if (left === right) return 'same';
  const [short, long] = left.length < right.length ? [a ?? '', b ?? ''] : [b ?? '', a ?? ''];
  return folded(short).length >= SHORTEST_MODEL && mentions(long, short) ? 'part' : 'other';
};

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;
const SHORTEST_NAME = 2;

/**
 * Whether a text names something: as whole words where the name is in Latin letters and numbers, anywhere where it is in
 * Japanese, which has no spaces.
 */
export const mentions = (text: string, name: string): boolean => {
  const plain = folded(name);
  if (plain.length < SHORTEST_NAME) return false;
  if (CJK.test(name)) return folded(text).includes(plain);
  return ` ${wordsIn(text).join(' ')} `.includes(` ${wordsIn(name).join(' ')} `);
};
