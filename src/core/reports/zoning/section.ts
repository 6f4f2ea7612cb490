import type { ZoneProposal } from '../../segmentation/zoning/zone-proposals';

export const ZONING_SECTIONS = ['move', 'isolation', 'layers', 'single', 'levels', 'diversity', 'unused'] as const;
export type ZoningSectionId = (typeof ZONING_SECTIONS)[number];

/** One piece of advice in words. */
export interface ZoningLine {
  /** Tells it from the others of its section. */
  readonly key: string;
  readonly text: string;
  /** What it is about, to be shown in the drawing. */
  readonly ids: readonly string[];
  readonly details: readonly string[];
  /** Worth looking at before the others. */
  readonly isGrave?: boolean;
  /** What can be moved at a word of a person. */
  readonly proposal?: ZoneProposal;
}

export interface ZoningSection {
  readonly id: ZoningSectionId;
  readonly heading: string;
  readonly intro: string;
  /** In place of lines where there are none. */
  readonly empty: string;
  readonly lines: readonly ZoningLine[];
}
