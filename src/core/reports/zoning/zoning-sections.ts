import type { ZoningReport } from '../../segmentation/zoning/zoning-report';
import { isolationLines, layerLines, singleLines } from './guard-lines';
import { diversityLines, levelLines, moveLines, unusedLines } from './place-lines';
import { ZONING_SECTIONS, type ZoningLine, type ZoningSection, type ZoningSectionId } from './section';
import type { ZoningSpeech } from './speech';

/** The advice on zones in words: the same on the page, in the terminal and on paper. Linear in the report. */
export const zoningSections = (report: ZoningReport, speech: ZoningSpeech): readonly ZoningSection[] => {
  const { proposals, levels, unused, singlePoints, checkpoints, layers, diversity, isolation } = report;
  const { say } = speech;
  const assetsWith = (verdict: string): number =>
    proposals.reduce((sum, each) => sum + (each.verdict === verdict ? each.assets.length : 0), 0);
  const counts = {
    stays: assetsWith('stays'),
    joins: assetsWith('joins'),
    cabled: singlePoints.cabled,
    uncabled: singlePoints.uncabled,
  };
  const lines: Readonly<Record<ZoningSectionId, () => readonly ZoningLine[]>> = {
    move: () => moveLines(proposals, speech),
    isolation: () => isolationLines(isolation, speech),
    layers: () => layerLines(layers, speech),
    single: () => singleLines(singlePoints.points, checkpoints, speech),
    levels: () => levelLines(levels, speech),
    diversity: () => diversityLines(diversity, speech),
    unused: () => unusedLines(unused, speech),
  };
  return ZONING_SECTIONS.map((id) => ({
    id,
    heading: say(`section.${id}`),
    intro: say(`intro.${id}`, counts),
    empty: say(`empty.${id}`),
    lines: lines[id](),
  }));
};
