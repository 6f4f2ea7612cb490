import type { Model } from '../model/model';
import { isTypeUnknown } from '../model/type-unknown';
import type { Missing } from './report';

const TYPE = 'asset.kind';
/** What follows from the type of a device where nobody says otherwise. */
const TOLD_BY_TYPE: ReadonlySet<string> = new Set(['asset.category', 'asset.elementKind', 'asset.criticality']);

/**
 * What to ask for a question, with the types of devices first that nobody knows yet: where a missing fact follows from
 * the type, that is easier to say and answers more. The same list where none does. Linear.
 */
export const typeFirst = (missing: readonly Missing[], model: Pick<Model, 'asset'>): readonly Missing[] => {
  const types = missing.flatMap(({ fact, subject }): readonly Missing[] => {
    const asset = TOLD_BY_TYPE.has(fact) ? model.asset(subject) : undefined;
    if (asset === undefined || !isTypeUnknown(asset)) return [];
    return missing.some((other) => other.fact === TYPE && other.subject === subject)
      ? []
      : [{ fact: TYPE, subject, comparison: { fact: TYPE, recorded: true } }];
  });
  const each = types.filter(({ subject }, at) => types.findIndex((other) => other.subject === subject) === at);
  return each.length === 0 ? missing : [...each, ...missing];
};
