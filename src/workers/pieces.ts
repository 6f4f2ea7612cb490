import { changesOf, type DocumentChanges, type ViewChange } from '../core/document/changes';
import type { HospitalDocument } from '../core/document/document';
import { emptyDocument } from '../core/document/empty';
import type { Placement } from '../core/document/view';

/** Records in one message: copying so many takes a few milliseconds. */
const PIECE = 500;
/** Findings in one message: each holds many small objects. */
export const FINDINGS = 250;

/** What both sides start from, so that a whole document travels as changes too. */
export const NOTHING: HospitalDocument = emptyDocument('nothing', '', 'hospital');

export const slicesOf = <T>(list: readonly T[], size = PIECE): readonly (readonly T[])[] => {
  const slices: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += size) slices.push(list.slice(at, at + size));
  return slices;
};

const NO_VIEWS: DocumentChanges['views'] = { set: [], deleted: [] };

/** The same changes without those of the views: nothing that is analysed depends on where things are drawn. */
export const withoutViews = (changes: DocumentChanges): DocumentChanges => ({ ...changes, views: NO_VIEWS });

/** What turns `before` into `after` but for the views, which are not even looked at. */
export const changesToAnalyse = (before: HospitalDocument, after: HospitalDocument): DocumentChanges =>
  changesOf(before, { ...after, views: before.views });

export const saysNothing = ({ about, tables, views }: DocumentChanges): boolean =>
  about === undefined && Object.keys(tables).length === 0 && views.set.length === 0 && views.deleted.length === 0;

/**
 * The changes in pieces that give the same when applied one after the other; what is deleted goes first. No pieces
 * when nothing changed.
 */
export const piecesOf = (changes: DocumentChanges): readonly DocumentChanges[] => {
  if (saysNothing(changes)) return [];
  const { about, tables, views } = changes;
  const tablesWith = (name: string, set: readonly unknown[], deleted: readonly string[]): DocumentChanges['tables'] =>
    // The records are those of the table of this name.
    ({ [name]: { set, deleted } }) as DocumentChanges['tables'];
  const names = Object.entries(tables);
  const deletions = names.flatMap(([name, { deleted }]) =>
    deleted.length === 0 ? [] : [{ about: undefined, tables: tablesWith(name, [], deleted), views: NO_VIEWS }],
  );
  const records = names.flatMap(([name, { set }]) =>
    slicesOf<unknown>(set).map((slice) => ({
      about: undefined,
      tables: tablesWith(name, slice, []),
      views: NO_VIEWS,
    })),
  );
  const drawn = views.set.flatMap(({ view, placements }) =>
    slicesOf(placements.set).map((set) => ({
      about: undefined,
      tables: {},
      views: { set: [{ view, placements: { set, deleted: [] } }], deleted: [] },
    })),
  );
  const bare = views.set.map(({ view, placements }) => ({ view, placements: { ...placements, set: [] } }));
  return [{ about, tables: {}, views: { set: bare, deleted: views.deleted } }, ...deletions, ...records, ...drawn];
};

/** A whole document in pieces. */
export const documentPieces = (document: HospitalDocument): readonly DocumentChanges[] =>
  piecesOf(changesOf(NOTHING, document));

/**
 * The pieces of `documentPieces` as one change again: made at once, it costs a third of all of them one by one. From
 * nothing nothing is deleted.
 */
export const joinedPieces = (pieces: readonly DocumentChanges[]): DocumentChanges => {
  const tables = new Map<string, { readonly set: unknown[]; readonly deleted: readonly string[] }>();
  const views = new Map<string, Omit<ViewChange, 'placements'> & { readonly placements: Placement[] }>();
  for (const piece of pieces) {
    for (const [name, { set }] of Object.entries(piece.tables)) {
      const table = tables.get(name) ?? { set: [], deleted: [] };
      for (const record of set) table.set.push(record);
      tables.set(name, table);
    }
    for (const { view, placements } of piece.views.set) {
      const known = views.get(view.id) ?? { view, placements: [] };
      for (const placement of placements.set) known.placements.push(placement);
      views.set(view.id, known);
    }
  }
  return {
    about: pieces.find(({ about }) => about !== undefined)?.about,
    // Each list was made from the records of the table of its name.
    tables: Object.fromEntries(tables) as DocumentChanges['tables'],
    views: {
      set: [...views.values()].map(({ view, placements }) => ({ view, placements: { set: placements, deleted: [] } })),
      deleted: [],
    },
  };
};
