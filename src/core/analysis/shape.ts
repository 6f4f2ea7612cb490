import type { Subjects } from '../facts/define';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import { FALSE, type TRUE, UNKNOWN } from './comparison';
import { type CompiledCondition, compileCondition, type Leaf } from './condition';
import { type Change, changesToVanish } from './counterfactual';
import { leavesBecause, leavesOpen, leavesSoFar } from './explain';
import type { Readings } from './readings';

/** How a rule speaks about all subjects that are alike: what it finds, without the values and elements. */
export type Shape =
  | { readonly truth: typeof FALSE }
  | { readonly truth: typeof UNKNOWN; readonly because: readonly Leaf<Scope>[]; readonly open: readonly Leaf<Scope>[] }
  | {
      readonly truth: typeof TRUE;
      readonly because: readonly Leaf<Scope>[];
      readonly restsOnAssumption: boolean;
      readonly vanish: readonly (readonly Change<Scope>[])[];
    };

const SILENT: Shape = { truth: FALSE };

const shapeOf = (condition: CompiledCondition<Scope>, subject: Subjects[Scope]): Shape => {
  const truth = condition.truth(subject);
  if (truth === FALSE) return SILENT;
  if (truth === UNKNOWN)
    return { truth, because: leavesSoFar(condition, subject), open: leavesOpen(condition, subject) };
  const because = leavesBecause(condition, subject);
  const restsOnAssumption = because.some(({ reader }) => reader.read(subject).source.kind === 'assumed');
  return { truth, because, restsOnAssumption, vanish: changesToVanish(condition, subject) };
};

/** Another fact makes a comparison come out so or so, whatever each of the two is by itself. */
const comparesFacts = (condition: CompiledCondition<Scope>): boolean => {
  if (condition.kind === 'leaf') return condition.other !== undefined;
  return condition.kind === 'not' ? comparesFacts(condition.part) : condition.parts.some(comparesFacts);
};

/** A rule made ready to be put to many subjects. */
export interface Shaper {
  shape(subject: Subjects[Scope]): Shape;
  /** Whether it is the same for subjects whose facts are alike. */
  readonly isShared: boolean;
}

/** Throws when the rule is wrong in itself. */
export const shaperOf = (rule: Rule, readings: Readings): Shaper => {
  const condition = compileCondition(rule.when, rule.scope, readings.facts);
  readings.add(condition);
  return { shape: (subject) => shapeOf(condition, subject), isShared: !comparesFacts(condition) };
};
