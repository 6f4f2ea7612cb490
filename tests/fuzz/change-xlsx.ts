import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../support/random';
import { BYTE_CHANGES, type Change } from './change-bytes';

const CELLS = [
  'AUTH-1',
  'AUTH-99.99.99',
  '3.10',
  'Yes',
  'No',
  'N/A',
  'See Note 1',
  '備考参照',
  'はい、LDAP',
  '',
  '=1+1',
  '-',
  'x'.repeat(40_000),
  '46000',
  '&lt;b&gt;',
];

/** Texts of cells exchanged for others that such forms have; numbers of rows and columns made wrong. */
const changedCells = (bytes: Uint8Array, random: Random): Uint8Array => {
  const xml = new TextDecoder().decode(bytes);
  const changed = random.chance(0.5)
    ? xml.replace(/<(t|v)( [^>]*)?>[^<]*</g, (cell, tag: string, attributes: string | undefined) =>
        random.chance(0.02) ? `<${tag}${attributes ?? ''}>${random.pick(CELLS)}<` : cell,
      )
    : xml.replace(/ (r|s|t|spans|ref)="[^"]*"/g, (attribute, name: string) =>
        random.chance(0.01)
          ? ` ${name}="${random.pick(['', 'A0', 'ZZZ9999999', '-1', 'A1:XFD1048576', 'str'])}"`
          : attribute,
      );
  return new TextEncoder().encode(changed);
};

/** The entries with one of them changed, lost or added, or with cells of all changed. */
const changedEntries = (
  entries: Readonly<Record<string, Uint8Array>>,
  random: Random,
  other: Uint8Array,
): Readonly<Record<string, Uint8Array>> => {
  const name = random.pick(Object.keys(entries));
  const entry = entries[name] ?? new Uint8Array();
  if (random.chance(0.1)) return Object.fromEntries(Object.entries(entries).filter(([one]) => one !== name));
  if (random.chance(0.1)) return { ...entries, [`xl/worksheets/sheet${random.whole(0, 99)}.xml`]: entry };
  if (random.chance(0.6))
    return Object.fromEntries(Object.entries(entries).map(([one, bytes]) => [one, changedCells(bytes, random)]));
  return { ...entries, [name]: random.pick(Object.values(BYTE_CHANGES))(entry, random, other) };
};

/** A workbook packed anew after a change inside; other files stay as they are. */
export const changedXlsx: Change = (bytes, random, other) => {
  try {
    return zipSync(changedEntries(unzipSync(bytes), random, other), { level: 1 });
  } catch {
    return bytes;
  }
};
