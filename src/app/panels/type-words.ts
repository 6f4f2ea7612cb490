import { folded } from '../../core/library/folded';
import type { Library } from '../../core/library/library';

const typeWords = new WeakMap<Library, ReadonlyMap<string, readonly string[]>>();
/** The words by which each device type is found, folded; made once for each library. */
export const wordsOfTypes = (library: Library): ReadonlyMap<string, readonly string[]> => {
  const kept = typeWords.get(library);
  if (kept !== undefined) return kept;
  const made = new Map(
    [...library.devices].map(([id, { label, aliases }]) => [
      id,
      [label.ja, label.en, ...aliases.ja, ...aliases.en].map(folded),
    ]),
  );
  typeWords.set(library, made);
  return made;
};
