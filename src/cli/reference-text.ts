import { sentencesFor } from '../core/analysis/sentences';
import { emptyDocument } from '../core/document/empty';
import type { FactDescription } from '../core/facts/fact';
import type { Library } from '../core/library/library';
import type { Condition, Rule } from '../core/library/rule';
import { listed } from '../core/library/text';
import type { Language } from '../core/library/vocabulary';
import { modelOf } from '../core/model/model';
import { factList } from '../core/packs/fact-list';
import { rulesByFact } from '../core/packs/facts-of-rule';
import type { Translate } from '../i18n/i18n';
import { packName } from '../i18n/pack-name';
import { saying } from '../i18n/saying';

const AXES = ['patientSafety', 'data', 'availability'] as const;

/** The signs after a heading and after a sentence, as wide as the language writes them. */
const SIGNS = { ja: { colon: '：', stop: '。' }, en: { colon: ': ', stop: '. ' } } as const;

/** A text inside one cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** All rules and all facts in one language, as Markdown: the same for the same library, byte by byte. */
export const referenceText = (library: Library, language: Language, t: Translate): string => {
  const sentences = sentencesFor(modelOf(emptyDocument('reference', '', 'hospital'), library), language, saying(t));
  const { colon, stop } = SIGNS[language];
  const outline = (condition: Condition, indent: string): readonly string[] => {
    const inner = (parts: readonly Condition[]): readonly string[] =>
      parts.flatMap((part) => outline(part, `${indent}  `));
    if ('all' in condition) return [`${indent}- ${t('rules.condition.all')}`, ...inner(condition.all)];
    if ('any' in condition) return [`${indent}- ${t('rules.condition.any')}`, ...inner(condition.any)];
    if ('not' in condition) return [`${indent}- ${t('rules.condition.not')}`, ...inner([condition.not])];
    return [`${indent}- ${sentences.comparison(condition)} (\`${condition.fact}\`)`];
  };
  const ruleLines = (rule: Rule): readonly string[] => {
    const { title, what, ask } = rule.text[language];
    const severity = AXES.map((axis) =>
      t('threats.axis.of', { axis: t(`threats.axis.${axis}`), value: rule.severity[axis] }),
    );
    return [
      `### ${title}`,
      '',
      `\`${rule.id}\` · ${packName(rule.pack, t)} · ${t(`rules.scope.${rule.scope}`)} · ${listed(
        rule.stride.map((each) => t(`threats.stride.${each}`)),
        language,
      )}`,
      '',
      what,
      '',
      ...(ask === undefined ? [] : [`${t('rules.detail.ask')}${colon}${ask}`, '']),
      `${t('rules.detail.severity')}${colon}${severity.join(' · ')}${stop}${rule.rationale[language]}`,
      '',
      `${t('rules.detail.when')}${colon.trim()}`,
      '',
      ...outline(rule.when, ''),
      '',
      `${t('rules.detail.controls')}${colon.trim()}`,
      '',
      ...rule.answeredBy.map((id) => `- ${library.controls.get(id)?.label[language] ?? id}`),
      '',
      rule.references.join(' · '),
      '',
    ];
  };
  const users = rulesByFact(library.rules.values());
  const factLine = ({ id, label, type, values, reads, field }: FactDescription): string => {
    const words = Object.entries(values ?? {}).map(([value, word]) => `\`${value}\` ${word[language]}`);
    const rules = (users.get(id) ?? []).map((rule) => `\`${rule.id}\``);
    const cells = [
      `\`${id}\``,
      label[language],
      t(`rules.type.${type}`),
      listed(words, language),
      t(`rules.reads.${reads}`),
      field === undefined ? '' : `\`${field}\``,
      rules.join(' '),
    ];
    return `| ${cells.map(cell).join(' | ')} |`;
  };
  const heads = (['id', 'name', 'type', 'values', 'reads', 'field', 'rules'] as const).map((head) =>
    t(`rules.facts.${head}`),
  );
  return [
    `# ${t('rules.tabs')}`,
    '',
    `## ${t('rules.tab.rules')}`,
    '',
    ...[...library.rules.values()].flatMap(ruleLines),
    `## ${t('rules.tab.facts')}`,
    '',
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...factList(library).map(factLine),
    '',
  ].join('\n');
};
