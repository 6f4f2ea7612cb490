import type { RuleWithExamples } from '../../library/rule';
import { ownRuleId } from '../library-for';
import type { RuleOverride } from '../rule-override';
import { setAbout } from './about';
import type { Edit } from './edit';

/** A list, or nothing where it is empty: documents do not say that they change no rule. */
const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const without = (list: readonly string[] | undefined, words: readonly string[]): readonly string[] | undefined =>
  orNothing((list ?? []).filter((word) => !words.includes(word)));

/** Switches all rules of a pack off for this document, or on again; rules that were off by themselves stay off. */
export const switchPack =
  (pack: string, on: boolean): Edit =>
  (document) => {
    const off = document.packsOff ?? [];
    if (on === !off.includes(pack)) return document;
    return setAbout({ packsOff: on ? without(off, [pack]) : [...off, pack].sort() })(document);
  };

type Said = Omit<RuleOverride, 'rule'>;

/** Only what says something: empty words and empty groups are as if never written. */
const trimmed = ({ severity, text }: Said): Said | undefined => {
  const filled = <T extends object>(group: T | undefined): T | undefined => {
    if (group === undefined) return undefined;
    const entries = Object.entries(group).filter(([, value]) => value !== undefined && value !== '');
    return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
  };
  const words = filled({ ja: filled(text?.ja), en: filled(text?.en) });
  const axes = filled(severity);
  if (axes === undefined && words === undefined) return undefined;
  return { ...(axes === undefined ? {} : { severity: axes }), ...(words === undefined ? {} : { text: words }) };
};

/** Words and weighs a rule otherwise in this document; `undefined` takes the rule as it is again. */
export const overrideRule =
  (rule: string, said: Said | undefined): Edit =>
  (document) => {
    const before = document.ruleOverrides ?? [];
    const says = said === undefined ? undefined : trimmed(said);
    const others = before.filter((override) => override.rule !== rule);
    if (says === undefined && others.length === before.length) return document;
    const next = says === undefined ? others : [...others, { rule, ...says }];
    return setAbout({ ruleOverrides: orNothing([...next].sort((a, b) => (a.rule < b.rule ? -1 : 1))) })(document);
  };

/**
 * Adds rules of the document's own, or puts them in place of those with their ids. `instead` is the id that a rule had
 * before it was renamed. Rules beyond the limits change nothing.
 */
export const keepOwnRules =
  (rules: readonly RuleWithExamples[], instead?: string): Edit =>
  (document) => {
    const next = new Map((document.ownRules ?? []).map((rule) => [rule.id, rule]));
    if (instead !== undefined) next.delete(instead);
    for (const rule of rules) next.set(rule.id, rule);
    return setAbout({ ownRules: orNothing([...next.values()]) })(document);
  };

/** Removes rules of the document's own, with what was said about them being off. */
export const removeOwnRules =
  (ids: readonly string[]): Edit =>
  (document) => {
    const before = document.ownRules ?? [];
    const left = before.filter(({ id }) => !ids.includes(id));
    if (left.length === before.length) return document;
    return setAbout({ ownRules: orNothing(left), rulesOff: without(document.rulesOff, ids.map(ownRuleId)) })(document);
  };
