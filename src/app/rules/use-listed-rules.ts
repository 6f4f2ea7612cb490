import { useMemo } from 'react';
import type { Report } from '../../core/analysis/report';
import { idOfOwnRule, rulesOffIn } from '../../core/document/library-for';
import { folded, foldedWords } from '../../core/library/folded';
import type { Rule } from '../../core/library/rule';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { type RuleFilters, useRules } from './rules-state';

/** What a rule found in the open document. */
export interface Fired {
  readonly threats: number;
  readonly questions: number;
}

export interface ListedRule {
  readonly rule: Rule;
  readonly isOn: boolean;
  readonly isOwn: boolean;
  /** Whether the document words or weighs it otherwise. */
  readonly isChanged: boolean;
  /** `undefined` while there is no report. */
  readonly fired: Fired | undefined;
}

const firedIn = (report: Report): ReadonlyMap<string, Fired> => {
  const counts = new Map<string, { threats: number; questions: number }>();
  const count = (rule: string, what: 'threats' | 'questions'): void => {
    const known = counts.get(rule) ?? { threats: 0, questions: 0 };
    known[what] += 1;
    counts.set(rule, known);
  };
  for (const { rule } of report.threats) count(rule, 'threats');
  for (const { rule } of report.questions) count(rule, 'questions');
  return counts;
};
const NEVER: Fired = { threats: 0, questions: 0 };

export const searched = ({ id, pack, text, references }: Rule): string =>
  folded([id, pack, text.ja.title, text.en.title, text.ja.what, text.en.what, ...references].join(' '));

const passes = ({ rule, isOn, isOwn, isChanged, fired }: ListedRule, filters: RuleFilters): boolean => {
  const { pack, stride, scope, state } = filters;
  if (pack !== undefined && rule.pack !== pack) return false;
  if (stride !== undefined && !rule.stride.includes(stride)) return false;
  if (scope !== undefined && rule.scope !== scope) return false;
  if (state === 'on') return isOn;
  if (state === 'off') return !isOn;
  if (state === 'own') return isOwn;
  if (state === 'changed') return isChanged;
  return state === undefined || (fired !== undefined && fired.threats + fired.questions > 0);
};

/** All rules of the open document, ours and its own, sorted by pack. */
export const useAllRules = (): readonly ListedRule[] => {
  const library = useLibrary();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const { ruleOverrides, rulesOff, packsOff, ownRules } = document;
  return useMemo(() => {
    const off = new Set(rulesOffIn({ ruleOverrides, rulesOff, packsOff, ownRules }, library));
    const changed = new Set(ruleOverrides?.map(({ rule }) => rule));
    const fired = report === null || report === undefined ? undefined : firedIn(report);
    return [...library.rules.values()]
      .map((rule) => ({
        rule,
        isOn: !off.has(rule.id),
        isOwn: idOfOwnRule(rule.id) !== undefined,
        isChanged: changed.has(rule.id),
        fired: fired === undefined ? undefined : (fired.get(rule.id) ?? NEVER),
      }))
      .sort((a, b) => (a.rule.pack < b.rule.pack ? -1 : a.rule.pack > b.rule.pack ? 1 : 0));
  }, [library, ruleOverrides, rulesOff, packsOff, ownRules, report]);
};

/** Those that the filters let through. */
export const useListedRules = (all: readonly ListedRule[]): readonly ListedRule[] => {
  const filters = useRules((state) => state.filters);
  return useMemo(() => {
    const words = foldedWords(filters.text);
    return all.filter((listed) => {
      if (!passes(listed, filters)) return false;
      if (words.length === 0) return true;
      const text = searched(listed.rule);
      return words.every((word) => text.includes(word));
    });
  }, [all, filters]);
};
