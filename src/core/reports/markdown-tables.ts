import type { ReportTable, ReportTables } from './report-tables';

/** A text in a cell: marks of Markdown and of HTML are text, and a line stays one line. */
const cellText = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();

const rowText = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;

const tableText = ({ table: [head = [], ...rows] }: ReportTable): readonly string[] => [
  rowText(head),
  `|${head.map(() => ' --- |').join('')}`,
  ...rows.map(rowText),
];

/** Tables as Markdown: the title, its block as a list, and each table under its name. Names are text, never markup. */
export const markdownOf = ({ title, about, sheets }: ReportTables): string =>
  `${[
    `# ${cellText(title)}`,
    '',
    ...about.map(([label, value]) => `- ${cellText(label)}: ${cellText(value)}`),
    ...sheets.flatMap((sheet) => ['', `## ${cellText(sheet.name)}`, '', ...tableText(sheet)]),
  ].join('\n')}\n`;
