import type { Mds2Form } from './mds2-form';
import type { Standard, StandardEntry } from './standard';
import type { Bilingual } from './text';

/** A reference of a rule or control, found in the lists of standards. */
export interface Reference {
  /** As it is written: `CWE-319`. */
  readonly text: string;
  readonly standard: Standard;
  readonly label: Bilingual;
  readonly address: string | undefined;
  /** `false`: the number could not be checked against the standard itself. */
  readonly verified: boolean;
  /** For our own requirements: the places in the source documents, as references. */
  readonly from: readonly string[];
}

/** Every reference that the lists know. Made once from the lists; each look-up takes the same time. */
export interface References {
  readonly standards: readonly Standard[];
  /** `undefined` for a reference that no list has. */
  find(text: string): Reference | undefined;
}

const addressOf = ({ address, prefix = '' }: Standard, entry: StandardEntry): string | undefined =>
  entry.address ?? address?.replace('{id}', entry.text.slice(prefix.length).replaceAll('.', '/'));

/** The questions of the form are the entries of the standard that the form is. */
const questionsOf = (form: Mds2Form): readonly StandardEntry[] =>
  form.questions.map(({ id, label }) => ({ text: `MDS2 ${id}`, label }));

export const referencesFrom = (standards: readonly Standard[], form: Mds2Form): References => {
  const known = new Map<string, Reference>();
  for (const standard of standards) {
    const entries = standard.id === 'mds2' ? questionsOf(form) : standard.entries;
    for (const entry of entries) {
      known.set(entry.text, {
        text: entry.text,
        standard,
        label: entry.label,
        address: addressOf(standard, entry),
        verified: entry.unverified !== true,
        from: entry.from ?? [],
      });
    }
  }
  return { standards, find: (text) => known.get(text) };
};
