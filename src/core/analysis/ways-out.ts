import type { FactDescription } from '../facts/fact';
import { describeFact } from '../facts/vocabulary';
import type { Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import { type AnswerControl, answerControlOf, type Option } from './answer-control';
import { comparedWith, TRUE, UNKNOWN } from './comparison';
import type { CounterfactualStep, Threat } from './report';

/** One change on the way out of a threat, and how a person says that it has been made. */
export interface Change {
  readonly step: CounterfactualStep;
  readonly description: FactDescription;
  /** `choose`: one of these values; `fill`: a date, number or text; `move`: to another zone; `follows`: from other facts. */
  readonly by: 'choose' | 'fill' | 'move' | 'follows';
  readonly options: readonly Option[];
  readonly control: AnswerControl | undefined;
}

/** Changes that make a threat vanish when all of them are made. */
export type WayOut = readonly Change[];

/** Never done to be rid of a threat: care needs the connection. Taken off the network it is another device's risk. */
const NEVER: ReadonlySet<string> = new Set(['asset.networked', 'flow.status', 'asset.status']);
/** A device comes into another zone by being moved, and the kind of a zone is what it is. */
const BY_MOVING: ReadonlySet<string> = new Set(['asset.zone', 'asset.zoneType', 'asset.zonesVisited']);
/** It can be changed, but with the maker or on both sides. */
const DEAR: ReadonlySet<string> = new Set(['flow.protocol', 'asset.operatingSystem.family']);

/** Whether the value makes the comparison turn out as the step asks. Compared with another fact, nobody can say before. */
export const settles = (
  step: CounterfactualStep,
  value: string | number | boolean | readonly string[],
  model: Model,
  today: string,
): boolean => {
  const truth = comparedWith(step.comparison, value, { today, library: model.library });
  return truth !== UNKNOWN && (truth === TRUE) === step.becomes;
};

/** What may be chosen instead. A protocol gives way only to the one that does the same work and protects it. */
const isSensible = (step: CounterfactualStep, value: string | boolean, model: Model): boolean => {
  if (step.fact !== 'flow.protocol') return true;
  const today = model.library.protocols.get(model.flow(step.subject)?.protocol ?? '');
  return value === today?.secureAlternative;
};

const changeOf = (step: CounterfactualStep, model: Model, today: string, language: Language): Change | undefined => {
  const description = describeFact(step.fact, model.library);
  if (description === undefined) return undefined;
  const none = { step, description, options: [], control: undefined };
  if (BY_MOVING.has(step.fact)) return { ...none, by: 'move' };
  const control = answerControlOf(description, model, language);
  if (control === undefined) return { ...none, by: 'follows' };
  if (control.kind !== 'choice' && control.kind !== 'several') return { ...none, by: 'fill', control };
  const options = control.options.filter(
    ({ value }) =>
      isSensible(step, value, model) &&
      settles(step, control.kind === 'several' ? [String(value)] : value, model, today),
  );
  if (options.length === 0 && step.fact === 'flow.protocol') return undefined;
  return options.length === 0 ? { ...none, by: 'follows' } : { ...none, by: 'choose', options, control };
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
      const way = steps.map((step) => changeOf(step, model, today, language));
      return way.every((change) => change !== undefined) ? [way] : [];
    })
    .toSorted((a, b) => costOf(a) - costOf(b));
