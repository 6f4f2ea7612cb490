import type { Subjects } from '../facts/define';
import type { Rule } from '../library/rule';
import type { Scope } from '../library/vocabulary';
import type { Control } from '../model/control';
import type { TRUE, UNKNOWN } from './comparison';
import type { Leaf } from './condition';
import { counterfactualOf } from './counterfactual';
import { missingOf, reasonOf } from './explain';
import { findingKey, type Question, type Reason, type Threat } from './report';
import { levelOf, type Stakes } from './severity';
import type { Shape } from './shape';

/** A subject with what all findings about it have in common. */
export interface About {
  readonly subject: Subjects[Scope];
  readonly id: string;
  /** The ids that findings name. */
  readonly subjects: readonly string[];
  readonly stakes: Stakes;
  /** Safeguards recorded on it. */
  readonly controls: readonly Control[];
}

const reasonsOf = (leaves: readonly Leaf<Scope>[], subject: Subjects[Scope]): readonly Reason[] =>
  leaves.map((leaf) => reasonOf(leaf, subject));

// Threats and questions are each written out, though alike: spreading what they share makes an analysis a fifth slower.

/** What the rule reports of the subject. Everything that the rule says of all subjects is shared. */
export const threatOf = (rule: Rule, shape: Extract<Shape, { truth: typeof TRUE }>, about: About): Threat => {
  const { level, adjustments } = levelOf(rule, about.id, about.stakes, about.controls);
  return {
    key: findingKey(rule.id, about.id),
    rule: rule.id,
    scope: rule.scope,
    subjects: about.subjects,
    stride: rule.stride,
    severity: rule.severity,
    level,
    adjustments,
    patients: about.stakes.patients,
    controls: rule.answeredBy,
    references: rule.references,
    because: reasonsOf(shape.because, about.subject),
    wouldVanishIf: shape.vanish.map((changes) => counterfactualOf(changes, about.subject)),
    restsOnAssumption: shape.restsOnAssumption,
  };
};

/** What the rule asks about the subject. */
export const questionOf = (rule: Rule, shape: Extract<Shape, { truth: typeof UNKNOWN }>, about: About): Question => {
  const { level, adjustments } = levelOf(rule, about.id, about.stakes, about.controls);
  return {
    key: findingKey(rule.id, about.id),
    rule: rule.id,
    scope: rule.scope,
    subjects: about.subjects,
    stride: rule.stride,
    severity: rule.severity,
    level,
    adjustments,
    patients: about.stakes.patients,
    controls: rule.answeredBy,
    references: rule.references,
    missing: missingOf(shape.open, about.subject),
    because: reasonsOf(shape.because, about.subject),
  };
};
