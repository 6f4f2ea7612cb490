import { factsOf } from '../facts/facts-of';
import { type Level, SCOPES, type Scope } from '../library/vocabulary';
import type { Model } from '../model/model';
import type { AnalyseOptions } from './analyse';
import { type Heard, type HeardBefore, type Hearing, hearingOf } from './hearing';
import { nearBetween } from './near';
import { fromOwnThreat, type OwnThreat } from './own-threat';
import { findingKey, type Report } from './report';
import { levelOf, type Stakes, stakesOf } from './severity';
import { idOfSubject, subjectsOf } from './subjects';
import { withoutRepetition } from './suppress';
import { type SwitchingFacts, switchingFacts } from './switching-facts';
import { threatRules } from './threat-rules';

/** Keys of threats by level, 4 the worst; sorted. */
export type Tally = Readonly<Record<Level, readonly string[]>>;

const emptyTally = (): Record<Level, string[]> => ({ 1: [], 2: [], 3: [], 4: [] });

const sorted = (found: Record<Level, string[]>): Tally => {
  for (const keys of Object.values(found)) keys.sort();
  return found;
};

/** What is counted of a report. */
export const tallyOf = ({ threats }: Pick<Report, 'threats'>): Tally => {
  const found = emptyTally();
  for (const { key, level } of threats) found[level].push(key);
  return sorted(found);
};

/** Counts the threats of one state of a hospital after another. */
export type Tallying = (model: Model, own: Iterable<OwnThreat>) => Tally;

/** Hears rules about all subjects of a state, and of those after it again only where something changed that they rest on. */
const following = (hearing: Hearing) => {
  const kept = new Map(SCOPES.map((scope) => [scope, new Map<string, HeardBefore>()]));
  let last: Model | undefined;
  return (model: Model, tell: (scope: Scope, id: string, heard: readonly Heard[]) => void): void => {
    const isSame = last === undefined ? undefined : nearBetween(last, model);
    last = model;
    for (const [scope, ofScope] of kept)
      for (const subject of subjectsOf(scope, model)) {
        const id = idOfSubject(subject);
        const known = ofScope.get(id);
        const again =
          known !== undefined && isSame?.(scope, subject) === true
            ? hearing.hearAgain(scope, subject, known)
            : undefined;
        if (again !== undefined) {
          tell(scope, id, again);
          continue;
        }
        const { heard, before } = hearing.hearToFollow(scope, subject);
        if (before === undefined) ofScope.delete(id);
        else ofScope.set(id, before);
        tell(scope, id, heard);
      }
  };
};

/**
 * The threats that `analyse` reports, and how bad each is, without why, how to answer them and in which order: for those
 * who count the threats of many states of a hospital. All have the same library and the same day. Growth: rules times
 * subjects for the first state; for others, subjects times what rules ask for that lies further off than their records.
 */
export const startTally = (
  { library }: Pick<Model, 'library'>,
  { today, rules, rulesOff }: Omit<AnalyseOptions, 'own'>,
): Tallying => {
  const off = new Set(rulesOff);
  const running = (rules ?? threatRules(library)).filter(({ id }) => !off.has(id));
  let switching: SwitchingFacts | undefined;
  let hear: ReturnType<typeof following> | undefined;
  return (model, own) => {
    const facts = factsOf(model, today);
    switching ??= switchingFacts(facts);
    switching.switchTo(facts);
    hear ??= following(hearingOf(running, switching.facts));
    const found = emptyTally();
    hear(model, (scope, id, heard) => {
      let stakes: Stakes | undefined;
      for (const { rule, isThreat } of withoutRepetition(heard)) {
        if (!isThreat) continue;
        stakes ??= stakesOf(scope, id, facts);
        found[levelOf(rule, id, stakes, model.controlsOn(id)).level].push(findingKey(rule.id, id));
      }
    });
    for (const threat of own) {
      const { key, level } = fromOwnThreat(threat);
      found[level].push(key);
    }
    return sorted(found);
  };
};
