import { folded } from '../../../core/library/folded';
import type { Bilingual } from '../../../core/library/text';
import type { Language, Scope } from '../../../core/library/vocabulary';
import { factOfField } from './field-words';

type Words = Readonly<Record<string, Bilingual>>;

/** Words for the values of a field that takes any others too, such as classes of data. */
const openWordsOf = (scope: Scope | undefined, path: string): Words | undefined => {
  const fact = scope === undefined ? undefined : factOfField(scope, path);
  return fact?.open === true ? fact.values : undefined;
};

/** A value as people say it; as it is written where there are no words for it. */
export const spoken = (scope: Scope | undefined, path: string, value: string, language: Language): string =>
  openWordsOf(scope, path)?.[value]?.[language] ?? value;

/** The value that was meant, written as itself or in words of either language; else what was written. */
export const meant = (scope: Scope | undefined, path: string, written: string): string => {
  const wanted = folded(written);
  const known = Object.entries(openWordsOf(scope, path) ?? {});
  return known.find(([value, { ja, en }]) => [value, ja, en].some((word) => folded(word) === wanted))?.[0] ?? written;
};
