import type { Edit } from '../document/edits/edit';
import { inTurn } from '../document/edits/edit';
import { setField } from '../document/edits/update';
import type { FactDescription } from '../facts/fact';
import { describeFact } from '../facts/vocabulary';
import { groupBy } from '../group';
import type { Language } from '../library/vocabulary';
import type { ConduitId, FlowId } from '../model/id';
import type { Model } from '../model/model';
import { type AnswerControl, answerControlOf, type Option } from './answer-control';
import { comparedWith, TRUE, UNKNOWN } from './comparison';
import { isNoBetter } from './no-remedy';
import type { CounterfactualStep, Threat } from './report';
import { stateFact } from './state-fact';

/** One change on the way out of a threat, and how a person says that it has been made. */
export interface Change {
  /** What it has to bring about: comparisons of one fact, of which the last says most. */
  readonly steps: readonly CounterfactualStep[];
  readonly step: CounterfactualStep;
  readonly description: FactDescription;
  /** `choose`: one of these values; `fill`: a date, number or text; `move`: to another zone; `follows`: from other facts. */
  readonly by: 'choose' | 'fill' | 'move' | 'follows';
  readonly options: readonly Option[];
  readonly control: AnswerControl | undefined;
  /** Of a fact with several values, those that stay besides the chosen one. */
  readonly kept: readonly string[];
}

/** Changes that make a threat vanish when all of them are made. */
export type WayOut = readonly Change[];

/** Never done to be rid of a threat: care needs the connection. Taken off the network it is another device's risk. */
const NEVER: ReadonlySet<string> = new Set(['asset.networked', 'flow.status', 'asset.status']);
/** A device comes into another zone by being moved, and the kind of a zone is what it is. */
const BY_MOVING: ReadonlySet<string> = new Set(['asset.zone', 'asset.zoneType', 'asset.zonesVisited']);
/** It can be changed, but with the maker or on both sides. */
const DEAR: ReadonlySet<string> = new Set(['flow.protocol', 'asset.operatingSystem.family']);

/** Whether the value makes each comparison turn out as asked. Compared with another fact, nobody can say before. */
export const settles = (
  steps: readonly CounterfactualStep[],
  value: string | number | boolean | readonly string[],
  model: Model,
  today: string,
): boolean =>
  steps.every(({ comparison, becomes }) => {
    const truth = comparedWith(comparison, value, { today, library: model.library });
    return truth !== UNKNOWN && (truth === TRUE) === becomes;
  });

/** What was said of the flow or boundary as it was, and is no longer true of it as it will be. */
const outdatedBy = (
  { fact, subject }: CounterfactualStep,
  value: string | number | boolean | readonly string[],
  { library }: Model,
): readonly Edit[] => {
  // Rules of a filter that was not there.
  if (fact === 'crossing.enforcement') return [setField('conduits', subject as ConduitId, 'ruleset', undefined)];
  const protocol = fact === 'flow.protocol' ? library.protocols.get(String(value)) : undefined;
  const flow = subject as FlowId;
  return [
    ...(protocol?.encryption === 'always' ? [setField('flows', flow, 'encryption', undefined)] : []),
    ...(protocol?.authentication === 'strong' ? [setField('flows', flow, 'authentication', undefined)] : []),
  ];
};

/** The edit that says that the change has been made; `undefined` where nothing a person fills in says so. */
export const carriedOut = (
  { step }: Change,
  value: string | number | boolean | readonly string[],
  model: Model,
): Edit | undefined => {
  const stated = stateFact(step, value, model);
  return stated === undefined ? undefined : inTurn(stated, ...outdatedBy(step, value, model));
};

const PROTOCOLS: ReadonlySet<string> = new Set(['flow.protocol', 'asset.protocols']);

/** Whether the asset stands where its kind belongs, or outside the hospital: neither is moved to be rid of a threat. */
const isInPlace = (id: string, model: Model): boolean => {
  const asset = model.asset(id);
  if (asset === undefined) return false;
  const zone = model.zoneOf(asset)?.kind;
  return (
    model.categoryOf(asset) === 'external' ||
    (zone !== undefined && model.library.devices.get(asset.kind ?? '')?.defaultZone === zone)
  );
};

/** Steps of one fact as what a person would do for them; `undefined` where nobody would. */
const changeOf = (
  steps: readonly CounterfactualStep[],
  threat: Threat,
  model: Model,
  today: string,
  language: Language,
): Change | undefined => {
  const step = steps.at(-1);
  const description = step && describeFact(step.fact, model.library);
  if (step === undefined || description === undefined) return undefined;
  const none = { steps, step, description, options: [], control: undefined, kept: [] };
  if (BY_MOVING.has(step.fact)) return isInPlace(step.subject, model) ? undefined : { ...none, by: 'move' };
  const control = answerControlOf(description, model, language);
  if (control === undefined) return { ...none, by: 'follows' };
  if (control.kind !== 'choice' && control.kind !== 'several') return { ...none, by: 'fill', control };
  const now = threat.because.find(({ fact, subject }) => fact === step.fact && subject === step.subject)?.value;
  const present = (Array.isArray(now) ? now : [now]).filter((value) => typeof value === 'string');
  const fits = (value: string | boolean): boolean =>
    settles(steps, control.kind === 'several' ? [String(value)] : value, model, today);
  const kept = control.kind === 'several' ? present.filter(fits) : [];
  // A protocol gives way to the one that does the same work and protects it, and to no other.
  const protectedForms = present.map((value) => model.library.protocols.get(value)?.secureAlternative);
  const options = control.options.filter(
    ({ value }) =>
      fits(value) &&
      !isNoBetter(step.fact, value, now) &&
      (!PROTOCOLS.has(step.fact) || protectedForms.includes(String(value))),
  );
  if (options.length > 0) return { ...none, by: 'choose', options, control, kept };
  return PROTOCOLS.has(step.fact) ? undefined : { ...none, by: 'follows' };
};

const COST: Readonly<Record<Change['by'], number>> = { choose: 0, fill: 1, move: 3, follows: 6 };
const costOf = (way: WayOut): number =>
  way.reduce((sum, { by, step }) => sum + 1 + COST[by] + (DEAR.has(step.fact) ? 4 : 0), 0);

/**
 * The smallest changes that would make a threat vanish, the most sensible first: those that a person can make and say,
 * then moving something, then what follows from other facts. What nobody would do for it is left out.
 */
export const waysOut = (threat: Threat, model: Model, today: string, language: Language): readonly WayOut[] =>
  threat.wouldVanishIf
    .filter((steps) => steps.length > 0 && !steps.some(({ fact }) => NEVER.has(fact)))
    .flatMap((steps) => {
      const byFact = groupBy(steps, ({ fact, subject }) => `${fact}|${subject}`);
      const way = [...byFact.values()].map((some) => changeOf(some, threat, model, today, language));
      return way.every((change) => change !== undefined) ? [way] : [];
    })
    .toSorted((a, b) => costOf(a) - costOf(b));
