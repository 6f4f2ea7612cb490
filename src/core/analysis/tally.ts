import { factsOf } from '../facts/facts-of';
import { type Level, SCOPES } from '../library/vocabulary';
import type { Model } from '../model/model';
import type { AnalyseOptions } from './analyse';
import { type Hearing, hearingOf } from './hearing';
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

const failedRule = (): void => {};

/** Counts the threats of one state of a hospital after another. */
export type Tallying = (model: Model, own: Iterable<OwnThreat>) => Tally;

/**
 * The threats that `analyse` reports, and how bad each is, without why, how to answer them and in which order: for those
 * who count the threats of many states of a hospital. All have the same library. Growth: rules times subjects.
 */
export const startTally = (
  { library }: Pick<Model, 'library'>,
  { today, rules, rulesOff }: Omit<AnalyseOptions, 'own'>,
): Tallying => {
  const off = new Set(rulesOff);
  const running = (rules ?? threatRules(library)).filter(({ id }) => !off.has(id));
  let switching: SwitchingFacts | undefined;
  let hearing: Hearing | undefined;
  return (model, own) => {
    const facts = factsOf(model, today);
    switching ??= switchingFacts(facts);
    switching.switchTo(facts);
    hearing ??= hearingOf(running, switching.facts);
    const found = emptyTally();
    for (const scope of SCOPES)
      for (const subject of subjectsOf(scope, model)) {
        const id = idOfSubject(subject);
        let stakes: Stakes | undefined;
        for (const { rule, isThreat } of withoutRepetition(hearing.hear(scope, subject, failedRule))) {
          if (!isThreat) continue;
          stakes ??= stakesOf(scope, id, facts);
          found[levelOf(rule, id, stakes, model.controlsOn(id)).level].push(findingKey(rule.id, id));
        }
      }
    for (const threat of own) {
      const { key, level } = fromOwnThreat(threat);
      found[level].push(key);
    }
    return sorted(found);
  };
};
