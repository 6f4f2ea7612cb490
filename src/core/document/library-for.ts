import type { Library } from '../library/library';
import type { Rule } from '../library/rule';
import type { HospitalDocument } from './document';
import type { RuleOverride } from './rule-override';

/** As much of a document as says which rules run on it, and how. */
export type RuleChoices = Pick<HospitalDocument, 'rulesOff' | 'packsOff' | 'ruleOverrides' | 'ownRules'>;

const OWN = 'own/';

/** The id under which a rule of the document runs: no rule of ours can have it, since theirs have no slash. */
export const ownRuleId = (id: string): string => OWN + id;

/** The id that the document gave to a rule of its own; `undefined` for rules of ours. */
export const idOfOwnRule = (id: string): string | undefined => (id.startsWith(OWN) ? id.slice(OWN.length) : undefined);

const overridden = (rule: Rule, { severity, text }: RuleOverride): Rule => ({
  ...rule,
  severity: { ...rule.severity, ...severity },
  text: { ja: { ...rule.text.ja, ...text?.ja }, en: { ...rule.text.en, ...text?.en } },
});

const rulesWith = (
  rules: Library['rules'],
  overrides: readonly RuleOverride[],
  own: readonly Rule[],
): Library['rules'] => {
  const all = new Map(rules);
  for (const override of overrides) {
    const rule = rules.get(override.rule);
    if (rule !== undefined) all.set(rule.id, overridden(rule, override));
  }
  const names = new Set(own.map(({ id }) => id));
  for (const rule of own) {
    const yieldsTo = rule.yieldsTo?.map((id) => (names.has(id) ? ownRuleId(id) : id));
    const id = ownRuleId(rule.id);
    all.set(id, { ...rule, id, ...(yieldsTo === undefined ? {} : { yieldsTo }) });
  }
  return all;
};

const NONE: readonly never[] = [];
type ByOwn = WeakMap<readonly Rule[], Library>;
const made = new WeakMap<Library, WeakMap<readonly RuleOverride[], ByOwn>>();
const baseOf = new WeakMap<Library, Library>();

const kept = <K extends object, T>(map: WeakMap<K, T>, key: K, make: () => T): T => {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
};

/**
 * The library as a document wants it: rules in its words and weights, and its own rules behind ours. The library itself
 * while the document says nothing, and the same object for the same choices, so that what was worked out from it stays.
 * A library that was made for another document may be given too. Switched-off rules are in it: decisions name them.
 */
export const libraryFor = (document: RuleChoices, library: Library): Library => {
  const base = baseOf.get(library) ?? library;
  const overrides = document.ruleOverrides ?? NONE;
  const own: readonly Rule[] = document.ownRules ?? NONE;
  if (overrides.length === 0 && own.length === 0) return base;
  const byOverrides = kept(made, base, () => new WeakMap<readonly RuleOverride[], ByOwn>());
  const byOwn = kept(byOverrides, overrides, () => new WeakMap<readonly Rule[], Library>());
  return kept(byOwn, own, () => {
    const next = { ...base, rules: rulesWith(base.rules, overrides, own) };
    baseOf.set(next, base);
    return next;
  });
};

/** All rules that the document's analysis knows, ours and its own; those that are switched off among them. */
export const rulesOf = (document: RuleChoices, library: Library): readonly Rule[] => [
  ...libraryFor(document, library).rules.values(),
];

/** The ids of the rules that the document switches off, one by one or with their pack. */
export const rulesOffIn = (document: RuleChoices, library: Library): readonly string[] => {
  const packs = new Set(document.packsOff);
  const rules = new Set(document.rulesOff);
  if (packs.size === 0 && rules.size === 0) return NONE;
  return rulesOf(document, library).flatMap(({ id, pack }) => (packs.has(pack) || rules.has(id) ? [id] : []));
};
