import type { Asset } from '../../model/asset';
import { countingPapers } from '../../model/counting-papers';
import type { EvidenceDocument } from '../../model/evidence-document';
import { canHaveMds2 } from '../../model/mds2-answers';
import type { Model } from '../../model/model';

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
const statusOf = (paper: EvidenceDocument): EvidenceDocument['status'] =>
  paper.answers !== undefined || paper.components !== undefined ? 'provided' : paper.status;

const cellOf = (papers: readonly EvidenceDocument[], kind: RegisterKind, today: string): RegisterCell => {
  const [paper] = papers
    .filter((one) => one.kind === kind)
    .sort((a, b) => ORDER.indexOf(statusOf(a)) - ORDER.indexOf(statusOf(b)));
  const status = paper === undefined ? undefined : statusOf(paper);
  return {
    status,
    paper,
    isOverdue: status === 'requested' && paper?.dueOn !== undefined && paper.dueOn < today,
  };
};

/** Every device whose maker can be asked for papers, and where each paper stands. Linear in devices and their papers. */
export const registerOf = (model: Model, today: string): readonly RegisterRow[] =>
  model.source.assets
    .values()
    .filter((asset) => canHaveMds2(asset, model) !== false)
    .map((asset) => {
      const papers = countingPapers(model.evidenceOf(asset.id));
      const cells = Object.fromEntries(REGISTER_KINDS.map((kind) => [kind, cellOf(papers, kind, today)]));
      return { asset, cells: cells as RegisterRow['cells'] };
    });

/** Of how many devices each paper is there. */
export const providedIn = (rows: readonly RegisterRow[]): Readonly<Record<RegisterKind, number>> =>
  Object.fromEntries(
    REGISTER_KINDS.map((kind) => [kind, rows.filter(({ cells }) => cells[kind].status === 'provided').length]),
  ) as Record<RegisterKind, number>;

/** Whom to ask for the papers of a device: its vendor, else its maker by name; `undefined` where neither is known. */
export const askedFor = ({ vendor, manufacturer }: Asset): string | undefined =>
  typeof vendor === 'string' ? vendor : manufacturer;
