import * as v from 'valibot';
import { LANGUAGES, type Language } from './vocabulary';

/** Words of ours, always in both languages. */
export const BilingualSchema = v.strictObject({
  ja: v.pipe(v.string(), v.nonEmpty()),
  en: v.pipe(v.string(), v.nonEmpty()),
});
export type Bilingual = v.InferOutput<typeof BilingualSchema>;

/** The longest text a document may carry in one field, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;

const Words = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));

/** A name or note that people gave: one text for all languages, or one for each of some. */
export const TextSchema = v.union([
  Words,
  v.pipe(v.strictObject({ ja: v.optional(Words), en: v.optional(Words) }), v.readonly()),
]);
export type Text = v.InferOutput<typeof TextSchema>;

/** The text in that language; where it has none, in another; empty when there is none at all. */
export const textIn = (text: Text | undefined, language: Language): string => {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const other = LANGUAGES.find((candidate) => text[candidate] !== undefined);
  return text[language] ?? (other === undefined ? '' : (text[other] ?? ''));
};

/** Words one after another, as each language puts signs between them. */
export const listed = (words: readonly string[], language: Language): string =>
  words.join(language === 'ja' ? '、' : ', ');
