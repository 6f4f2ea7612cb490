import type { Question, Report, Threat } from '../../core/analysis/report';
import type { Effect, FactChange } from '../../core/plan/effect';
import type { Attached } from './use-attaching';

/** Lists of what came, went or changed, in the order in which people want to hear of it. */
export const FINDING_GROUPS = ['fresh', 'gone', 'asked', 'shifts', 'closed', 'opened'] as const;
export type FindingGroupKey = (typeof FINDING_GROUPS)[number];

export interface FoundGroup {
  readonly key: FindingGroupKey;
  readonly findings: readonly (Threat | Question)[];
  /** Whether they are named in the words of the hospital as it was, since they are there no more. */
  readonly isPast: boolean;
}

const worstFirst = <T extends Threat | Question>(findings: readonly T[]): readonly T[] =>
  [...findings].sort((a, b) => b.level - a.level);

/** What an effect comes to, list by list, the worst first. */
export const findingGroups = (
  { threats, closed, opened }: Effect,
  was: Report | undefined,
  is: Report | null,
): readonly FoundGroup[] => {
  const before = new Map(was?.threats.map((threat) => [threat.key, threat]));
  const after = new Map(is?.threats.map((threat) => [threat.key, threat]));
  const of = (keys: readonly string[], among: ReadonlyMap<string, Threat>) =>
    worstFirst(keys.flatMap((key) => among.get(key) ?? []));
  const shifted = threats.shifts.map(({ key }) => key);
  return [
    { key: 'fresh', findings: worstFirst(threats.fresh), isPast: false },
    { key: 'gone', findings: of(threats.gone, before), isPast: true },
    { key: 'asked', findings: of(threats.asked, before), isPast: true },
    { key: 'shifts', findings: of(shifted, after), isPast: false },
    { key: 'closed', findings: worstFirst(closed), isPast: true },
    { key: 'opened', findings: worstFirst(opened), isPast: false },
  ];
};

/** Single answers of a form, which are no changes of their own in the list of facts. */
const ANSWER = 'asset.mds2.';

/** The facts that changed and on which a finding rests, or for which it waited: why it came or went. */
export const changesBehind = (
  finding: Threat | Question,
  { facts, were, are }: Pick<Attached, 'facts' | 'were' | 'are'>,
): readonly FactChange[] => {
  const places = [...finding.because, ...('missing' in finding ? finding.missing : [])];
  const byPlace = new Map(facts.map((change) => [`${change.fact}|${change.subject}`, change]));
  const found = places.flatMap(({ fact, subject }): readonly FactChange[] => {
    const change = byPlace.get(`${fact}|${subject}`);
    if (change !== undefined || !fact.startsWith(ANSWER)) return change === undefined ? [] : [change];
    const [before, after] = [were.fact(fact, subject), are.fact(fact, subject)];
    return before.value === after.value ? [] : [{ fact, subject, before, after }];
  });
  return [...new Map(found.map((change) => [`${change.fact}|${change.subject}`, change])).values()];
};
