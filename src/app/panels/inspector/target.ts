import type * as v from 'valibot';
import { type HospitalDocument, SavedDocumentSchema } from '../../../core/document/document';
import { setAbout } from '../../../core/document/edits/about';
import { type Edit, inTurn } from '../../../core/document/edits/edit';
import { recordConduit } from '../../../core/document/edits/elements';
import { type RecordTable, rowsOf } from '../../../core/document/edits/records';
import { setField } from '../../../core/document/edits/update';
import type { Scope } from '../../../core/library/vocabulary';
import { AssetSchema } from '../../../core/model/asset';
import { ConduitSchema } from '../../../core/model/conduit';
import { ControlSchema } from '../../../core/model/control';
import { DataFlowSchema } from '../../../core/model/data-flow';
import type { ConduitId } from '../../../core/model/id';
import { LinkSchema } from '../../../core/model/link';
import type { Crossing } from '../../../core/model/model';
import { PartySchema } from '../../../core/model/party';
import { ZoneSchema } from '../../../core/model/zone';
import { assetFields } from './asset-fields';
import type { Field } from './field';
import {
  conduitFields,
  controlFields,
  documentFields,
  flowFields,
  linkFields,
  partyFields,
  zoneFields,
} from './other-fields';

/** What the inspector shows and changes: one element, several of one kind, or the document itself. */
export interface Target {
  /** Absent for what facts do not speak of: links, parties, safeguards. */
  readonly scope: Scope | undefined;
  /** Subjects of facts; one unless several elements are shown together. */
  readonly ids: readonly string[];
  readonly fields: readonly Field[];
  readonly entries: v.ObjectEntries;
  /** The records, as they stand in the document. An unrecorded crossing has an empty one. */
  readonly records: readonly object[];
  /** The change that gives all of them the value; `undefined` takes it back to unknown. */
  change(path: string, value: unknown): Edit;
}

const elements = (
  scope: Scope | undefined,
  table: RecordTable,
  fields: readonly Field[],
  schema: { readonly entries: v.ObjectEntries },
  ids: readonly string[],
  document: HospitalDocument,
): Target => ({
  scope,
  ids,
  fields,
  entries: schema.entries,
  records: ids.flatMap((id) => rowsOf(document, table).get(id) ?? []),
  change: (path, value) => inTurn(...ids.map((id) => setField(table, id, path, value))),
});

/** The tables whose elements are shown with their fields, in the order in which kinds of elements are named. */
export const TARGET_TABLES = ['assets', 'zones', 'flows', 'links', 'parties', 'controls'] as const;
export type TargetTable = (typeof TARGET_TABLES)[number];

interface TableFields {
  readonly scope: Scope | undefined;
  readonly fields: readonly Field[];
  readonly schema: { readonly entries: v.ObjectEntries };
}

const FIELDS: Readonly<Record<TargetTable, TableFields>> = {
  assets: { scope: 'asset', fields: assetFields, schema: AssetSchema },
  zones: { scope: 'zone', fields: zoneFields, schema: ZoneSchema },
  flows: { scope: 'flow', fields: flowFields, schema: DataFlowSchema },
  links: { scope: undefined, fields: linkFields, schema: LinkSchema },
  parties: { scope: undefined, fields: partyFields, schema: PartySchema },
  controls: { scope: undefined, fields: controlFields, schema: ControlSchema },
};

/** Elements of one table together. */
export const targetIn = (table: TargetTable, ids: readonly string[], document: HospitalDocument): Target => {
  const { scope, fields, schema } = FIELDS[table];
  return elements(scope, table, fields, schema, ids, document);
};

/** The table that an element stands in; `undefined` for crossings, notes and boxes of views. */
export const tableOfElement = (document: HospitalDocument, id: string): TargetTable | undefined =>
  TARGET_TABLES.find((table) => document[table].has(id));

/** The first thing said about a crossing records its conduit, under the crossing's own id. */
export const crossingTarget = (crossing: Crossing, document: HospitalDocument): Target => ({
  ...elements('crossing', 'conduits', conduitFields, ConduitSchema, [crossing.id], document),
  change: (path, value) => (before) => {
    const id = crossing.id as ConduitId;
    const recorded = before.conduits.has(id) ? before : recordConduit({ id, zones: crossing.zones })(before);
    const next = setField('conduits', id, path, value)(recorded);
    return next === recorded ? before : next;
  },
});

export const documentTarget = (document: HospitalDocument): Target => ({
  scope: 'hospital',
  ids: ['hospital'],
  fields: documentFields,
  entries: SavedDocumentSchema.entries,
  records: [document],
  change: (path, value) => setAbout({ [path]: value }),
});

/** The value at a path of a record; `undefined` where nothing is said. */
export const valueAt = (record: object | undefined, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Readonly<Record<string, unknown>>)[step]
          : undefined,
      record,
    );

/** The value that all records share, and whether they differ. */
export const sharedValue = (
  records: readonly object[],
  path: string,
): { readonly value: unknown; readonly mixed: boolean } => {
  const value = valueAt(records[0], path);
  const text = JSON.stringify(value);
  // Most values of thousands of records are the very same or none at all, which needs no writing out.
  const mixed = records.some((record) => {
    const other = valueAt(record, path);
    return other !== value && JSON.stringify(other) !== text;
  });
  return { value: mixed ? undefined : value, mixed };
};
