import type * as v from 'valibot';
import type { RecordTable } from '../../../core/document/edits/records';
import type { Scope } from '../../../core/library/vocabulary';
import { AssetSchema } from '../../../core/model/asset';
import { ControlSchema } from '../../../core/model/control';
import { DataFlowSchema } from '../../../core/model/data-flow';
import { LinkSchema } from '../../../core/model/link';
import { PartySchema } from '../../../core/model/party';
import { ZoneSchema } from '../../../core/model/zone';
import { assetFields } from '../inspector/asset-fields';
import type { Field } from '../inspector/field';
import { controlFields, flowFields, linkFields, partyFields, zoneFields } from '../inspector/other-fields';

export type NounId = Extract<RecordTable, 'assets' | 'zones' | 'flows' | 'links' | 'parties' | 'controls'>;

/** A noun as a table. How its columns are filled in comes from its schema, as in the inspector. */
export interface Noun {
  readonly id: NounId;
  /** With what new ids begin. */
  readonly one: string;
  /** Absent for what facts do not speak of. */
  readonly scope: Scope | undefined;
  readonly entries: v.ObjectEntries;
  readonly fields: readonly Field[];
  /** Shown until people choose others, in this order. */
  readonly shown: readonly string[];
  /** Whether it stands in drawings, so that it can be flown to. */
  readonly drawn: boolean;
}

const name: Field = { path: 'name', group: 'identity', main: true };

/** The tables, in the order of their tabs. */
export const nouns: readonly Noun[] = [
  {
    id: 'assets',
    one: 'device',
    scope: 'asset',
    entries: AssetSchema.entries,
    fields: [name, ...assetFields],
    shown:
      'name kind count zone location.building location.floor location.room manufacturer model serialNumber operatingSystem.family operatingSystem.version lifecycle.endOfSupport criticality networked connectivity owner vendor'.split(
        ' ',
      ),
    drawn: true,
  },
  {
    id: 'zones',
    one: 'zone',
    scope: 'zone',
    entries: ZoneSchema.entries,
    fields: [name, ...zoneFields],
    shown: 'name kind parent enforcement vlan subnets trust targetSecurityLevel party note'.split(' '),
    drawn: true,
  },
  {
    id: 'flows',
    one: 'flow',
    scope: 'flow',
    entries: DataFlowSchema.entries,
    fields: [name, ...flowFields],
    shown: 'name from to protocol port purpose data encryption authentication medium status'.split(' '),
    drawn: true,
  },
  {
    id: 'links',
    one: 'link',
    scope: undefined,
    entries: LinkSchema.entries,
    fields: [name, ...linkFields],
    shown: 'name ends.0.asset ends.0.port ends.1.asset ends.1.port medium lineType provider purpose'.split(' '),
    drawn: true,
  },
  {
    id: 'parties',
    one: 'party',
    scope: undefined,
    entries: PartySchema.entries,
    fields: [name, ...partyFields],
    shown: 'name kind contacts contractReview note'.split(' '),
    drawn: false,
  },
  {
    id: 'controls',
    one: 'control',
    scope: undefined,
    entries: ControlSchema.entries,
    fields: [name, ...controlFields],
    shown: 'name template kind status on note'.split(' '),
    drawn: false,
  },
];

export const nounOf = (id: NounId): Noun => {
  const found = nouns.find((noun) => noun.id === id);
  if (found === undefined) throw new Error(`There is no table of ${id}.`);
  return found;
};
