import type { Library } from '../../core/library/library';
import type { Scope } from '../../core/library/vocabulary';
import { type FactPath, factPathsFor } from '../../core/packs/fact-list';
import type { Suggestion } from './SuggestField';

const made = new WeakMap<readonly FactPath[], readonly Suggestion[]>();

/** The names of facts that a rule of the scope may use, with what they mean. Made once for each library. */
export const factsFor = (scope: Scope, library: Library): readonly Suggestion[] => {
  const paths = factPathsFor(scope, library);
  const known = made.get(paths) ?? paths.map(({ path, description: { label } }) => ({ value: path, label }));
  made.set(paths, known);
  return known;
};
