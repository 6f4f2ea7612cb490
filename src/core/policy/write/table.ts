import { type Bilingual, textIn } from '../../library/text';
import type { Language, Purpose } from '../../library/vocabulary';
import { rangeTexts } from '../algebra/address';
import { indexPolicy, type Policy, type PolicyIndex, type PolicyRule } from '../policy';
import { oneLine } from './line-text';
import { addressesUnder, isEveryAddress, zoneText } from './rule-text';
import type { WriteOptions, WrittenFile } from './written-file';

const HEADINGS: readonly Bilingual[] = [
  { ja: '番号', en: 'Rule' },
  { ja: '送信元ゾーン', en: 'From zone' },
  { ja: '宛先ゾーン', en: 'To zone' },
  { ja: '送信元', en: 'Source' },
  { ja: '送信元アドレス', en: 'Source addresses' },
  { ja: '宛先', en: 'Destination' },
  { ja: '宛先アドレス', en: 'Destination addresses' },
  { ja: 'サービス', en: 'Service' },
  { ja: '動作', en: 'Action' },
  { ja: '記録', en: 'Log' },
  { ja: '用途', en: 'Purpose' },
  { ja: '内容', en: 'What it is for' },
  { ja: '責任者', en: 'Owner' },
  { ja: '見直し期限', en: 'Review by' },
  { ja: 'データフロー', en: 'Flows' },
  { ja: 'コンジット', en: 'Conduit' },
];

const WORDS = {
  allow: { ja: '許可', en: 'allow' },
  deny: { ja: '拒否', en: 'deny' },
  yes: { ja: 'する', en: 'yes' },
  no: { ja: 'しない', en: 'no' },
  any: { ja: 'すべて', en: 'any' },
  rest: { ja: '上記以外', en: 'all else' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const PURPOSES: Readonly<Record<Purpose, Bilingual>> = {
  clinical: { ja: '診療', en: 'clinical' },
  maintenance: { ja: '保守', en: 'maintenance' },
  repair: { ja: '修理', en: 'repair' },
  admin: { ja: '管理', en: 'administration' },
  update: { ja: '更新', en: 'updates' },
  backup: { ja: 'バックアップ', en: 'backup' },
  monitoring: { ja: '監視', en: 'monitoring' },
  business: { ja: '業務', en: 'business' },
  office: { ja: '事務', en: 'office' },
  guest: { ja: '来訪者', en: 'guests' },
  'secondary-use': { ja: '二次利用', en: 'secondary use' },
};

const SEPARATOR = '; ';

/** Who answers for a zone, in words. */
export type OwnerText = (owner: string) => string;

const rowOf = (rule: PolicyRule, index: PolicyIndex, language: Language, ownerText: OwnerText): readonly string[] => {
  const labels = (names: readonly string[]): string =>
    names
      .map((name) => (name === 'any' ? WORDS.any[language] : textIn(index.addressOf(name)?.label, language) || name))
      .join(SEPARATOR);
  const addresses = (names: readonly string[]): string => {
    const ranges = addressesUnder(names, index);
    return isEveryAddress(ranges) ? WORDS.any[language] : rangeTexts(ranges).join(SEPARATOR);
  };
  return [
    rule.id,
    zoneText(rule.from, index, language),
    zoneText(rule.to, index, language),
    labels(rule.sources),
    addresses(rule.sources),
    labels(rule.destinations),
    addresses(rule.destinations),
    rule.services.join(SEPARATOR),
    WORDS[rule.action][language],
    WORDS[rule.log ? 'yes' : 'no'][language],
    rule.purpose === undefined ? '' : PURPOSES[rule.purpose][language],
    rule.comment[language],
    rule.owner === undefined ? '' : ownerText(rule.owner),
    rule.reviewOn ?? '',
    rule.flows.join(SEPARATOR),
    rule.conduit ?? '',
  ];
};

/**
 * The rules as rows for people, headings first and what happens to all else last. Texts are as they are in the hospital:
 * whoever writes them into a file for spreadsheets makes them harmless there.
 */
export const policyRows = (
  policy: Policy,
  language: Language,
  ownerText: OwnerText = (owner) => owner,
): readonly (readonly string[])[] => {
  const index = indexPolicy(policy);
  const rest = HEADINGS.map(() => '');
  rest[0] = WORDS.rest[language];
  rest[8] = WORDS[policy.otherwise === 'deny' ? 'deny' : 'allow'][language];
  rest[9] = WORDS.yes[language];
  return [
    HEADINGS.map((heading) => heading[language]),
    ...policy.rules.map((rule) => rowOf(rule, index, language, ownerText)),
    rest,
  ];
};

/** A cell that a spreadsheet would run begins with one of these, also after spaces. */
const FORMULA = /^\s*[=+\-@\t\r|%]/;

const cellText = (text: string): string => {
  const plain = oneLine(text, 30_000);
  const harmless = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** The rules for people as CSV in UTF-8 with a mark, which spreadsheets need to see the Japanese. */
export const writePolicyCsv = (policy: Policy, { language }: WriteOptions, ownerText?: OwnerText): WrittenFile => {
  const lines = policyRows(policy, language, ownerText).map((row) => row.map(cellText).join(','));
  return { name: 'sekisho-rules.csv', text: `\ufeff${lines.join('\r\n')}\r\n` };
};
