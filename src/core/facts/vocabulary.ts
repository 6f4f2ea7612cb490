import type { Library } from '../library/library';
import type { Scope } from '../library/vocabulary';
import { canHaveMds2 } from '../model/mds2-answers';
import { designFacts } from './asset/design';
import { identityFacts } from './asset/identity';
import { lifecycleFacts } from './asset/lifecycle';
import { mds2AnswerOf } from './asset/mds2-answer';
import { networkFacts } from './asset/network';
import { paperFacts } from './asset/papers';
import { protectionFacts } from './asset/protection';
import { trafficFacts } from './asset/traffic';
import { wayFacts } from './asset/ways';
import { crossingFacts } from './crossing';
import { assetFact, type FactDefinition, flowFact, listFact, type Subjects, UNKNOWN } from './define';
import type { FactDescription } from './fact';
import { withForms } from './fed';
import { flowFacts } from './flow';
import { flowWayFacts } from './flow-way';
import { hospitalFacts } from './hospital';
import { MDS2_WORDS } from './words';
import { zoneFacts } from './zone';

const byId = <S extends Scope>(facts: readonly FactDefinition<S>[]): ReadonlyMap<string, FactDefinition<S>> =>
  new Map(facts.map((fact) => [fact.id, fact]));

/** All facts with a name of their own, by scope. Answers of the MDS2 and facts of the ends of a flow come on top. */
export const FACTS: { readonly [S in Scope]: ReadonlyMap<string, FactDefinition<S>> } = {
  asset: byId([
    ...identityFacts,
    ...lifecycleFacts,
    ...protectionFacts,
    ...networkFacts,
    ...trafficFacts,
    ...paperFacts,
    ...designFacts,
    ...wayFacts,
  ]),
  flow: byId([...flowFacts, ...flowWayFacts]),
  crossing: byId(crossingFacts),
  zone: byId(zoneFacts),
  hospital: byId(hospitalFacts),
};

const ANSWERS = ['Yes', 'No', 'N/A'] as const;

/** The answer to one question of the form, for an asset. `undefined` for a question that the form does not have. */
const mds2AssetFact = (question: string, library: Library): FactDefinition<'asset'> | undefined => {
  const entry = library.mds2.questions.find(({ id }) => id === question);
  if (entry === undefined) return undefined;
  const label = { ja: `MDS2 ${question}「${entry.label.ja}」`, en: `MDS2 ${question}, “${entry.label.en}”` };
  return assetFact(
    `mds2.${question}`,
    'text',
    label,
    'evidence',
    (asset, context) => mds2AnswerOf(asset, question, context),
    { values: MDS2_WORDS },
  );
};

/** The answers that the ends of a flow give: those for which a form exists. */
const mds2FlowFact = (question: string, library: Library): FactDefinition<'flow'> | undefined => {
  const single = mds2AssetFact(question, library);
  if (single === undefined) return undefined;
  return flowFact(
    `mds2.${question}`,
    'list',
    single.label,
    'evidence',
    (flow, context) => {
      const ends = [...new Set([flow.from, flow.to])].flatMap((id) => context.model.asset(id) ?? []);
      if (ends.length === 0) return UNKNOWN;
      const facts = ends
        .filter((end) => canHaveMds2(end, context.model) !== false)
        .map((end) => ({ end, fact: context.asset(single.id, end) }));
      const known = facts.flatMap(({ fact }) => (typeof fact.value === 'string' ? [fact.value] : []));
      const open = facts.filter(({ fact }) => fact.value === undefined);
      const answer = listFact(
        [...new Set(known)].sort(),
        open.length === 0 ? [] : ANSWERS.filter((word) => !known.includes(word)),
        open.map(({ end }) => ({ fact: single.id, subject: end.id })),
      );
      const told = facts.find(({ fact }) => fact.source.kind === 'evidence');
      return told === undefined ? answer : { ...answer, source: told.fact.source };
    },
    { values: MDS2_WORDS },
  );
};

const made = new WeakMap<Library, Map<string, FactDefinition<'asset'> | FactDefinition<'flow'> | undefined>>();

const answerFact = (scope: 'asset' | 'flow', id: string, library: Library) => {
  const question = /^(?:asset|flow)\.mds2\.(.+)$/.exec(id)?.[1];
  if (question === undefined) return undefined;
  return scope === 'asset' ? mds2AssetFact(question, library) : mds2FlowFact(question, library);
};

/** The definition of a fact by its whole id, those of MDS2 answers included; `undefined` for an unknown id. */
export const definitionOf = <S extends Scope>(
  scope: S,
  id: string,
  library: Library,
): FactDefinition<S> | undefined => {
  const named = FACTS[scope].get(id) as FactDefinition<S> | undefined;
  if (scope !== 'asset' && scope !== 'flow') return named;
  const kept = made.get(library) ?? new Map();
  made.set(library, kept);
  if (!kept.has(id)) kept.set(id, named === undefined ? answerFact(scope, id, library) : withForms(named, library));
  return kept.get(id) as FactDefinition<S> | undefined;
};

/** Where a path of a rule leads: which fact of which element, seen from the subject of the rule. */
export interface FactRoute {
  readonly via: 'self' | 'from' | 'to' | 'zone' | 'hospital';
  readonly definition: FactDefinition<Scope>;
}

const route = <S extends Scope>(via: FactRoute['via'], found: FactDefinition<S> | undefined): FactRoute | undefined =>
  // Which scope a definition has is known where it is looked up; a route only carries it along.
  found === undefined ? undefined : { via, definition: found as unknown as FactDefinition<Scope> };

/**
 * Resolves the path that a rule of that scope names: its own facts, `flow.from.*` and `flow.to.*` (facts of the ends),
 * `asset.zone.*` (facts of the zone around), and `hospital.*` anywhere. `undefined`: no such fact.
 */
export const routeOf = (path: string, scope: Scope, library: Library): FactRoute | undefined => {
  if (path.startsWith('hospital.')) return route('hospital', definitionOf('hospital', path, library));
  if (!path.startsWith(`${scope}.`)) return undefined;
  const end = /^flow\.(from|to)\.(.+)$/.exec(path);
  if (end !== null) {
    const [side, fact] = [end[1] === 'from' ? ('from' as const) : ('to' as const), `asset.${end[2]}`];
    return route(side, definitionOf('asset', fact, library));
  }
  const own = definitionOf(scope, path, library);
  if (own !== undefined) return route('self', own);
  const around = /^asset\.zone\.(.+)$/.exec(path);
  return around === null ? undefined : route('zone', definitionOf('zone', `zone.${around[1]}`, library));
};

/** What the vocabulary says about a fact, by the id that reasons and questions carry; `undefined` for an unknown one. */
export const describeFact = (id: string, library: Library): FactDescription | undefined => {
  const scope = id.split('.')[0] as keyof Subjects;
  if (!Object.hasOwn(FACTS, scope)) return undefined;
  const end = /^flow\.(?:from|to)\.(.+)$/.exec(id);
  if (end !== null) return definitionOf('asset', `asset.${end[1]}`, library);
  return definitionOf(scope, id, library);
};
