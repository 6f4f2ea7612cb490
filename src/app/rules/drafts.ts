import { idOfOwnRule } from '../../core/document/library-for';
import type { RuleWithExamples } from '../../core/library/rule';
import { ruleText } from '../../core/packs/rule-pack';
import type { RuleShape } from './rule-shape';
import { rulesStore, write } from './rules-state';

/** What a new rule starts from: nothing is decided, and its condition asks about one fact. */
const BLANK: RuleShape = {
  id: 'our-rule',
  pack: 'own-rules',
  scope: 'asset',
  stride: [],
  severity: {},
  rationale: { ja: '', en: '' },
  when: { all: [{ fact: 'asset.category', is: 'medical-device' }] },
  text: { ja: { title: '', what: '' }, en: { title: '', what: '' } },
  answeredBy: [],
  references: [],
  examples: { reports: [], asks: [], silent: [] },
};

/** An id that no rule of the document has yet. */
const freeId = (id: string, taken: ReadonlySet<string>): string => {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
};

/** Starts a rule of one's own, beside those that are there; one that was begun before goes on. */
export const beginNew = (taken: readonly string[]): void => {
  const { draft } = rulesStore.getState();
  write(draft ?? { instead: undefined, text: ruleText({ ...BLANK, id: freeId(BLANK.id, new Set(taken)) }) });
};

/** Opens a rule of the document to be changed. */
export const beginEdit = (rule: RuleWithExamples): void => {
  const id = idOfOwnRule(rule.id) ?? rule.id;
  write({ instead: id, text: ruleText({ ...rule, id }) });
};

/** Starts a rule from another one, ours or the document's. */
export const beginCopy = (rule: RuleWithExamples): void =>
  write({ instead: undefined, text: ruleText({ ...rule, id: `${idOfOwnRule(rule.id) ?? rule.id}-copy` }) });
