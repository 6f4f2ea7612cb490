import { type HospitalDocument, TABLES, type TableName } from '../document';
import { rowsOf } from './records';
import { removeElements } from './remove';
import { subjectsIn } from './subjects';

/** What removing elements would take along, or change elsewhere. Counted by table, ids sorted. */
export interface Consequences {
  /** What the document would lose, the chosen elements included. */
  readonly lost: { readonly [K in Exclude<TableName, 'views' | 'treatments'>]: readonly string[] };
  /** What stands in removed zones and would move to the zone around. */
  readonly rehomed: readonly string[];
  /** Keys of decisions about threats to what is lost; they are kept, and listed as orphaned. */
  readonly decisions: readonly string[];
}

/** What `removeElements` would do, for saying so before or after. Linear in the document. */
export const consequencesOf = (document: HospitalDocument, ids: readonly string[]): Consequences => {
  const after = removeElements(ids)(document);
  const missing = (name: TableName): readonly string[] => {
    if (after[name] === document[name]) return [];
    const left = rowsOf(after, name);
    return rowsOf(document, name)
      .values()
      .filter(({ id }) => !left.has(id))
      .map(({ id }) => id);
  };
  const names = TABLES.filter((name) => name !== 'views' && name !== 'treatments');
  const lost = Object.fromEntries(names.map((name) => [name, missing(name)])) as Consequences['lost'];
  const gone = new Set(Object.values(lost).flat());
  const homeless = (around: string | undefined): boolean => around !== undefined && gone.has(around);
  const assets = lost.zones.length === 0 ? [] : after.assets.values();
  return {
    lost,
    rehomed: assets.filter(({ id }) => homeless(document.assets.get(id)?.zone)).map(({ id }) => id),
    decisions: document.treatments
      .values()
      .filter(({ id }) => subjectsIn(id).some((subject) => gone.has(subject)))
      .map(({ id }) => id),
  };
};
