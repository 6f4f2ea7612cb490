import type { FactDescription } from '../facts/fact';
import { definitionOf, describeFact, FACTS } from '../facts/vocabulary';
import type { Library } from '../library/library';
import { SCOPES, type Scope } from '../library/vocabulary';

const named = (scope: Scope): readonly FactDescription[] => [...FACTS[scope].values()];

/** The answers of the MDS2 as facts of a device, in the order of the form. */
const answers = (library: Library): readonly FactDescription[] =>
  library.mds2.questions.flatMap(({ id }) => definitionOf('asset', `asset.mds2.${id}`, library) ?? []);

/** The whole vocabulary: facts by the scope that they are of, the answers of the MDS2 last. */
export const factList = (library: Library): readonly FactDescription[] => {
  const all = [...SCOPES.flatMap(named), ...answers(library)];
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
};

/** A name that a rule of some scope may use, with what it means. */
export interface FactPath {
  readonly path: string;
  /** From where it is seen: of the subject itself, of an end of the flow, of the zone around, of the whole. */
  readonly via: 'self' | 'from' | 'to' | 'zone' | 'hospital';
  readonly description: FactDescription;
}

const made = new WeakMap<Library, Map<Scope, readonly FactPath[]>>();

const pathsIn = (scope: Scope, library: Library): readonly FactPath[] => {
  const self = named(scope).map((description): FactPath => ({ path: description.id, via: 'self', description }));
  const ends = (side: 'from' | 'to'): readonly FactPath[] =>
    named('asset').map((description) => ({
      path: description.id.replace('asset.', `flow.${side}.`),
      via: side,
      description,
    }));
  const around = named('zone').map(
    (description): FactPath => ({ path: description.id.replace('zone.', 'asset.zone.'), via: 'zone', description }),
  );
  const whole = named('hospital').map(
    (description): FactPath => ({ path: description.id, via: 'hospital', description }),
  );
  const papers = scope === 'asset' || scope === 'flow' ? answers(library) : [];
  const all = [
    ...self,
    ...(scope === 'flow' ? [...ends('from'), ...ends('to')] : []),
    ...(scope === 'asset' ? around : []),
    ...(scope === 'hospital' ? [] : whole),
    ...papers.flatMap(({ id }): readonly FactPath[] => {
      const path = id.replace('asset.', `${scope}.`);
      const description = describeFact(path, library);
      return description === undefined ? [] : [{ path, via: 'self', description }];
    }),
  ];
  return [...new Map(all.map((entry) => [entry.path, entry])).values()];
};

/** Every name of a fact that a rule of the scope may use. Made once for each library. */
export const factPathsFor = (scope: Scope, library: Library): readonly FactPath[] => {
  const byScope = made.get(library) ?? new Map<Scope, readonly FactPath[]>();
  made.set(library, byScope);
  const known = byScope.get(scope) ?? pathsIn(scope, library);
  byScope.set(scope, known);
  return known;
};
