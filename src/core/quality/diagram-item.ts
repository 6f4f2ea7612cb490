import type { Model } from '../model/model';

/** The eight things that a network configuration diagram has to show (手引書 §4.1②), R1–R8 of the requirements. */
export const DIAGRAM_ITEM_IDS = [
  'devices',
  'places',
  'wiring',
  'internet',
  'barriers',
  'addresses',
  'servers',
  'server-roles',
] as const;
export type DiagramItemId = (typeof DIAGRAM_ITEM_IDS)[number];

/** The tables whose records hold what is lacking; `crossings` are recorded as conduits once something is said of them. */
export type LackingTable = 'assets' | 'zones' | 'links' | 'crossings';

/** One thing that has to show something, and the fields that it lacks. Complete when there are none. */
export interface DiagramPart {
  readonly table: LackingTable;
  readonly id: string;
  /** The party that answers for it; `undefined` when nobody is named. */
  readonly department: string | undefined;
  /** Paths of fields of its record. */
  readonly lacking: readonly string[];
}

export interface DiagramItem {
  readonly id: DiagramItemId;
  /** The parts of the model that the item asks something of. */
  parts(model: Model): readonly DiagramPart[];
}
