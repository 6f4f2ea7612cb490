import type { HospitalDocument } from '../../../core/document/document';
import type { Cell } from '../../../core/document/edits/cells';
import { isSound, isTaken, rowsOf, withRows } from '../../../core/document/edits/records';
import { withField } from '../../../core/document/edits/update';
import type { Identified } from '../../../core/table';
import type { NounId } from './nouns';

/** What a record of each noun must have besides its id and name. The ends of flows and links come from the cells. */
const BEGINNINGS: Readonly<Record<NounId, object>> = {
  assets: { kind: 'other' },
  zones: {},
  flows: {},
  links: { ends: [{}, {}] },
  parties: {},
  controls: { status: 'proposed', on: [] },
};
/** Nouns whose records are called by their ends until people name them. */
const UNNAMED: readonly NounId[] = ['flows', 'links'];

/** A new record that says what the cells say. Nobody has checked yet whether it may stand in the document. */
export const newRecord = (noun: NounId, id: string, name: string, cells: readonly Omit<Cell, 'id'>[]): Identified => {
  const beginning = { ...BEGINNINGS[noun], ...(UNNAMED.includes(noun) ? {} : { name }), id };
  return cells.reduce<Identified>(
    (record, { path, value }) =>
      value === undefined ? record : (withField(record, path.split('.'), value) as Identified),
    beginning,
  );
};

/** Adds records as one step. Those that may not stand in the document are left out; they come back as `refused`. */
export const withNewRecords = (
  document: HospitalDocument,
  noun: NounId,
  records: readonly Identified[],
): { readonly document: HospitalDocument; readonly refused: readonly Identified[] } => {
  const sound = records.filter((record) => !isTaken(document, record.id) && isSound(document, noun, record));
  const added = new Set(sound);
  return {
    document: withRows(document, noun, rowsOf(document, noun).setAll(sound)),
    refused: records.filter((record) => !added.has(record)),
  };
};

/** Like records with identities of their own. */
export const copiesOf = (
  document: HospitalDocument,
  noun: NounId,
  ids: readonly string[],
  newId: () => string,
): readonly Identified[] =>
  ids.flatMap((id) => {
    const record = rowsOf(document, noun).get(id);
    return record === undefined ? [] : [{ ...record, id: newId() }];
  });
