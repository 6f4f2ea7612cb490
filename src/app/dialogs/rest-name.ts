import type { HospitalDocument } from '../../core/document/document';
import type { RestItem } from '../../core/document/edits/merge-rest';
import { ownRuleId } from '../../core/document/library-for';
import type { Library } from '../../core/library/library';
import { textIn } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';

/** What people call an item of the document; its id where it has no other name, and nothing for a whole field. */
export const restName = (
  { field, id }: RestItem,
  { views, threats, filters }: HospitalDocument,
  library: Library,
  language: Language,
): string => {
  const rule = field === 'ownRules' ? ownRuleId(id) : id;
  const named = {
    ownRules: () => library.rules.get(rule)?.text[language].title,
    ruleOverrides: () => library.rules.get(rule)?.text[language].title,
    rulesOff: () => library.rules.get(rule)?.text[language].title,
    filters: () => filters?.find((filter) => filter.id === id)?.name,
    threats: () => textIn(threats.get(id)?.title ?? '', language),
    views: () => textIn(views.values().find((view) => view.id === id)?.name ?? '', language),
  };
  const name = Object.hasOwn(named, field) ? named[field as keyof typeof named]() : undefined;
  return name === undefined || name === '' ? id : name;
};
