import type { Sheet } from '../sheet';

/** What the head of an older form says of the device and of the paper itself. */
export interface OlderHead {
  readonly manufacturer?: string;
  readonly description?: string;
  readonly model?: string;
  readonly documentId?: string;
  readonly released?: string;
}

const LABELS: Readonly<Record<keyof OlderHead | 'other', RegExp>> = {
  manufacturer: /^(manufacturer( name)?|製造(業者|者|販売業者)名?)[::]?$/i,
  description: /^(device (category|description)|機器(分類|の種類|区分))[::]?$/i,
  model: /^((device )?model|(機器)?(型式|モデル|型番)(名)?)[::]?$/i,
  documentId: /^(document id|文書(番号|ID))[::]?$/i,
  released: /^(document release date|文書(発行日|公開日)|発行日)[::]?$/i,
  other:
    /^(software re(vision|lease date)|ソフトウェア(の版|リリース日)|company name|会社名|contact.*|連絡先.*)[::]?$/i,
};
const LINES = 30;

/**
 * Reads the head: what stands right of a label, or, where that is another label or nothing, below it. Absent where
 * neither says anything. Linear in the cells of the first lines.
 */
export const olderHeadIn = ({ rows }: Sheet): OlderHead => {
  const lines = rows.slice(0, LINES);
  const plain = (cell: string): string => cell.normalize('NFKC').trim();
  const isLabel = (cell: string): boolean => Object.values(LABELS).some((label) => label.test(plain(cell)));
  const said = (label: RegExp): string | undefined => {
    for (const [at, cells] of lines.entries()) {
      const column = cells.findIndex((cell) => label.test(plain(cell)));
      if (column < 0) continue;
      const right = cells.slice(column + 1).find((cell) => cell.trim() !== '');
      if (right !== undefined && !isLabel(right)) return right.trim();
      const below = lines[at + 1]?.[column]?.trim();
      return below === undefined || below === '' || isLabel(below) ? undefined : below;
    }
    return undefined;
  };
  const { other: _, ...fields } = LABELS;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, label]) => {
      const value = said(label);
      return value === undefined ? [] : [[field, value]];
    }),
  );
};
