import { sentencesFor } from '../core/analysis/sentences';
import { nameOf } from '../core/analysis/words-of';
import type { CutMeasureTemplate } from '../core/library/cut-measure';
import type { Model } from '../core/model/model';
import type { ToldHop, ToldWay } from '../core/segmentation/attack/told-ways';
import type { SegmentationReport } from '../core/segmentation/segmentation-report';
import { saying } from '../i18n/saying';
import type { Call } from './command';
import { harmless } from './issue-text';

const kindText = (kind: string, model: Model, { t, language }: Call): string => {
  if (kind === 'web' || kind === 'line') return t(`cli.segment.${kind}`);
  return model.library.zones.get(kind)?.label[language] ?? t('cli.segment.unknown');
};

/** The report on segmentation for people: from where, over which ways, what closes them, and what stays open. */
export const segmentationText = (
  report: Omit<SegmentationReport, 'ways'> & { readonly ways: readonly ToldWay[] },
  model: Model,
  measures: readonly CutMeasureTemplate[],
  call: Call,
): string => {
  const { t, language } = call;
  const name = (id: string): string => nameOf(id, model, language);
  const along = (from: string, hops: readonly { readonly to: string }[]): string =>
    [from, ...hops.map(({ to }) => to)].map(name).join(' → ');
  const label = new Map<string, string>(measures.map(({ id, label: words }) => [id, words[language]]));
  const sentences = sentencesFor(model, language, saying(t));
  /** A takeover with what an attacker does there, and each fact that lets them with its source. */
  const hopLines = ({ from, to, techniques, facts }: ToldHop): readonly string[] => [
    `  ${along(from, [{ to }])} [${techniques.map((text) => text.replace('ATT&CK ', '')).join(', ')}]`,
    ...facts.map((fact) => `    ${sentences.reason({ ...fact, comparison: { fact: fact.fact, recorded: true } })}`),
  ];
  const told = new Map(report.ways.map((way) => [along(way.entries[0] ?? '', way.hops), way]));
  const cheapest = report.choke.cuts[0];
  const lines = [
    t('cli.segment.targets', { count: report.targets.length }),
    ...report.entries.map(({ kind, reached }) =>
      t('cli.segment.entry', { kind: kindText(kind, model, call), count: reached.length }),
    ),
    '',
    t('cli.segment.ways', { count: report.ways.length }),
    ...[...told].flatMap(([way, { hops, targets }]) => [`- ${way} (${targets.length})`, ...hops.flatMap(hopLines)]),
    '',
    t('cli.segment.measures', { count: cheapest?.measures.length ?? 0, cost: cheapest?.cost ?? 0 }),
    ...(cheapest?.measures ?? []).map(
      ({ kind, elements }) => `- ${label.get(kind) ?? kind}: ${elements.map(name).join(' / ')}`,
    ),
    '',
    t('cli.segment.open', { count: report.choke.open.length }),
    ...report.choke.open.map(({ way }) => `- ${along(way[0]?.from ?? '', way)}`),
    '',
    t('cli.segment.blast'),
    ...report.blast.assets.map(({ id, units, patients }) =>
      t('cli.segment.worst', { name: name(id), units, patients }),
    ),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
};
