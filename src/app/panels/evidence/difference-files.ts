import type { TFunction } from 'i18next';
import { writeCsv } from '../tables/tsv';
import type { DifferenceGroup } from './use-difference';

/** What differs as a table with commas: what kind of difference, of what, what it was and what it is. */
export const differenceCsv = (
  groups: readonly DifferenceGroup[],
  [before, after]: readonly [string, string],
  t: TFunction,
): string =>
  writeCsv([
    [t('evidence.compare.what'), t('evidence.compare.name'), before, after],
    ...groups.flatMap(({ key, items }) =>
      items.map((item) => [t(`evidence.compare.kind.${key}`), item.name, item.before, item.after]),
    ),
  ]);

/** What has a meaning in Markdown is written as the sign itself, and no line ends a cell. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>()#|]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');

/** What differs as text with tables, to be put into a report. */
export const differenceMarkdown = (
  groups: readonly DifferenceGroup[],
  [before, after]: readonly [string, string],
  t: TFunction,
): string => {
  const sections = groups
    .filter(({ items }) => items.length > 0)
    .flatMap(({ key, items }) => [
      `## ${t(`evidence.versions.${key}`, { count: items.length })}`,
      '',
      `| ${t('evidence.compare.name')} | ${t('evidence.compare.left')} | ${t('evidence.compare.right')} |`,
      '| --- | --- | --- |',
      ...items.map((item) => `| ${plain(item.name)} | ${plain(item.before)} | ${plain(item.after)} |`),
      '',
    ]);
  return [
    `# ${t('evidence.compare.title')}`,
    '',
    `- ${t('evidence.compare.left')}${t('common.colon')}${plain(before)}`,
    `- ${t('evidence.compare.right')}${t('common.colon')}${plain(after)}`,
    '',
    ...(sections.length === 0 ? [t('evidence.versions.same'), ''] : sections),
  ].join('\n');
};
