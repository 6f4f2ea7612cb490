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

const isLoop = (subject: Subjects[Scope]): boolean => 'from' in subject && subject.from === subject.to;

/** Makes a rule ready to be put to many subjects. Throws when it is wrong in itself. */
export const shapesOf = (rule: Rule, readings: Readings): ((subject: Subjects[Scope]) => Shape) => {
  const condition = compileCondition(rule.when, rule.scope, readings.facts);
  readings.add(condition);
  const anew = (subject: Subjects[Scope]): Shape => shapeOf(condition, subject);
  if (comparesFacts(condition)) return anew;
  const recalled = readings.recall(anew);
  // Where both ends of a flow are one asset, facts of the two are one fact.
  return rule.scope === 'flow' ? (flow) => (isLoop(flow) ? anew(flow) : recalled(flow)) : recalled;
};
