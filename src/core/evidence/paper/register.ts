import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import { canHaveMds2 } from '../../model/mds2-answers';
import type { Model } from '../../model/model';
import { unitsOf } from '../../model/units';
import type { Steps } from '../../steps';

/** The papers that a hospital asks for each device. R20, R51, R69. */
export const REGISTER_KINDS = ['mds2', 'sbom', 'mds-sds'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Where a paper about a device stands. */
export interface RegisterCell {
  /** `undefined`: nobody knows. */
  readonly status: EvidenceDocument['status'];
  /** The paper that says so. */
  readonly paper: EvidenceDocument | undefined;
  /** It was asked for, and the day on which it was due has passed. */
  readonly isOverdue: boolean;
  /** The entry by which a newer version was asked for of a paper that is there. */
  readonly asked: EvidenceDocument | undefined;
}

export interface RegisterRow {
  readonly asset: Asset;
  readonly cells: Readonly<Record<RegisterKind, RegisterCell>>;
}

/** The best that is so of several papers comes first. */
const ORDER: readonly EvidenceDocument['status'][] = [
  'provided',
  'requested',
  'refused',
  'not-obtainable',
  'not-requested',
  'missing',
  undefined,
];

/** A paper with content is there, whatever was written about it. */
export const statusOf = (paper: EvidenceDocument): EvidenceDocument['status'] =>
  paper.answers !== undefined || paper.components !== undefined ? 'provided' : paper.status;

const cellOf = (papers: readonly EvidenceDocument[], kind: RegisterKind, today: string): RegisterCell => {
  const [paper] = papers
    .filter((one) => one.kind === kind)
    .sort((a, b) => ORDER.indexOf(statusOf(a)) - ORDER.indexOf(statusOf(b)));
  const status = paper === undefined ? undefined : statusOf(paper);
  const asked =
    status === 'provided' ? papers.find((one) => one.kind === kind && statusOf(one) === 'requested') : undefined;
  const waiting = status === 'requested' ? paper : asked;
  return { status, paper, asked, isOverdue: waiting?.dueOn !== undefined && waiting.dueOn < today };
};

/** Devices between two pauses. */
const AT_A_TIME = 500;

/** Every device whose maker can be asked for papers, and where each paper stands. Linear in devices and their papers. */
export function* registerSteps(model: Model, today: string): Steps<readonly RegisterRow[]> {
  const rows: RegisterRow[] = [];
  let gone = 0;
  for (const asset of model.source.assets.values()) {
    gone += 1;
    if (gone % AT_A_TIME === 0) yield;
    if (canHaveMds2(asset, model) === false) continue;
    const papers = countingPapers(model.evidenceOf(asset.id));
    const cells = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, cellOf(papers, kind, today)]));
    rows.push({ asset, cells: cells as RegisterRow['cells'] });
  }
  return rows;
}

/** What a group of devices comes to. Elements that stand for several devices count as many as they are in `units`. */
export interface RegisterTotals {
  readonly elements: number;
  readonly units: number;
  /** Of how many units each paper is there. */
  readonly provided: Readonly<Record<RegisterKind, number>>;
  /** Entries that are due. */
  readonly overdue: number;
}

/** Sums up devices. Linear in them. */
export const registerTotals = (rows: readonly RegisterRow[]): RegisterTotals => {
  const unitsOfAll = (some: readonly RegisterRow[]): number => some.reduce((sum, { asset }) => sum + unitsOf(asset), 0);
  const providedOf = (kind: RegisterKind): number =>
    unitsOfAll(rows.filter(({ cells }) => cells[kind].status === 'provided'));
  return {
    elements: rows.length,
    units: unitsOfAll(rows),
    provided: { mds2: providedOf('mds2'), sbom: providedOf('sbom'), 'mds-sds': providedOf('mds-sds') },
    overdue: rows.flatMap(({ cells }) => REGISTER_KINDS.filter((kind) => cells[kind].isOverdue)).length,
  };
};

/** Whom to ask for the papers of a device: its vendor, else its maker by name; `undefined` where neither is known. */
export const askedFor = ({ vendor, manufacturer }: Asset): string | undefined =>
  typeof vendor === 'string' ? vendor : manufacturer;
