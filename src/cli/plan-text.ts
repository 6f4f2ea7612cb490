import { nameOf } from '../core/analysis/words-of';
import { nameOfWhom } from '../core/inquiry/whom';
import { CUT_MEASURES, type CutMeasureKind, type CutMeasureTemplate } from '../core/library/cut-measure';
import { textIn } from '../core/library/text';
import type { Model } from '../core/model/model';
import { askedFirst } from '../core/reports/plan/asked-first';
import type { ConduitLine, PlanFigures, PlanStage, PlanStep, SegmentationPlan } from '../core/segmentation/plan/plan';
import type { Call } from './command';
import { harmless } from './issue-text';

const MOST_NAMES = 6;

const isMeasure = (action: PlanStep['action']): action is CutMeasureKind =>
  CUT_MEASURES.some((kind) => kind === action);

interface Words extends Pick<Call, 't' | 'language'> {
  readonly measures: readonly CutMeasureTemplate[];
  /** Elements by name, the first few of many. */
  things(ids: readonly string[]): string;
  protocol(id: string | undefined): string;
}

const actionText = ({ action, work, elements }: PlanStep, { t, language, measures, things }: Words): string => {
  if (action === 'identify') return t('stages.text.identify', { things: things(elements) });
  if (work.kind === 'proposal') return t(`segmentation.action.${work.proposal.action}`, { things: things(elements) });
  const label = isMeasure(action) ? measures.find(({ id }) => id === action)?.label[language] : undefined;
  return `${label ?? action}: ${things(elements)}`;
};

const stepLines = (step: PlanStep, words: Words): readonly string[] => [
  `- ${actionText(step, words)} (${words.t('stages.text.points', { points: step.effort })})`,
  `    ${words.t(`stages.enforcedBy.${step.enforcedBy}`)} / ${words.t(`stages.fail.${step.fail.mode}`)}`,
  ...step.checks
    .filter(({ kind }) => kind !== 'change-window')
    .map(({ kind, elements }) => `    ${words.t(`stages.check.${kind}`)} ${words.things(elements)}`),
  ...(step.onlyIfNotCare ? [`    ${words.t('stages.text.onlyIfNotCare')}`] : []),
];

const figuresText = ({ openPairs, exposed, exposedLife, worstBlast, findings }: PlanFigures, { t }: Words): string =>
  t('stages.text.figures', {
    open: openPairs.length,
    exposed: exposed.length,
    life: exposedLife.length,
    reached: worstBlast?.reached.length ?? 0,
    critical: findings[4].length,
    high: findings[3].length,
  });

/** What may pass, as a network engineer writes it down: zones, ends, service. */
const conduitText = (line: ConduitLine, { protocol, things }: Words): string => {
  const port = [line.transport?.toUpperCase(), line.port].filter((part) => part !== undefined).join(' ');
  const service = [protocol(line.protocol), port].filter((part) => part !== '').join(' ');
  const ends = [line.initiators, line.destinations].map(things).join(' → ');
  return `  ${things([line.from])} → ${things([line.to])}: ${ends} [${service}]`;
};

const stageLines = (stage: PlanStage, number: number, words: Words): readonly string[] => {
  const { t, things } = words;
  const zones = stage.zones.map(({ name, members }) => `${textIn(name, words.language)}: ${things(members)}`);
  return [
    '',
    t('stages.text.stage', { number, points: stage.effort, weekends: stage.weekends }),
    ...stage.steps.flatMap((step) => stepLines(step, words)),
    ...zones.map((zone) => `  ${t('stages.text.zone', { zone })}`),
    t('stages.text.conduits', { count: stage.conduits.length }),
    ...stage.conduits.map((line) => conduitText(line, words)),
    figuresText(stage.figures, words),
  ];
};

/** What the steps need looked at, by whom to ask. */
const askedLines = (plan: SegmentationPlan, model: Model, { t, language, things }: Words): readonly string[] => {
  const asked = askedFirst(plan, model);
  return asked.length === 0
    ? []
    : [
        t('stages.ask.heading'),
        ...asked.flatMap(({ whom, asks }) => [
          `- ${nameOfWhom(whom, model, language, (id) => t(`inquiry.${id}`))}`,
          ...asks.map(({ kind, elements }) => `    ${t(`stages.ask.${kind}`)} ${things(elements)}`),
        ]),
      ];
};

/** A plan for people: its stages, what each step needs first, the figures after each, and what stays open. `model` is today's. */
export const planText = (
  plan: SegmentationPlan,
  model: Model,
  measures: readonly CutMeasureTemplate[],
  { t, language }: Pick<Call, 't' | 'language'>,
): string => {
  const made = new Map(plan.stages.flatMap(({ zones }) => zones.map(({ id, name }) => [id, textIn(name, language)])));
  const bastion = model.library.devices.get('bastion-host')?.label[language];
  for (const { id, members } of plan.stages.flatMap(({ zones }) => zones))
    if (bastion !== undefined && members.includes(`${id}-bastion`)) made.set(`${id}-bastion`, bastion);
  const things = (ids: readonly string[]): string => {
    const named = ids.slice(0, MOST_NAMES).map((id) => made.get(id) ?? nameOf(id, model, language));
    const more = ids.length > MOST_NAMES ? ` +${ids.length - MOST_NAMES}` : '';
    return `${named.join(' / ')}${more}`;
  };
  const protocol = (id: string | undefined): string =>
    id === undefined ? t('separation.plan.noService') : (model.library.protocols.get(id)?.label[language] ?? id);
  const words: Words = { t, language, measures, things, protocol };
  const lines = [
    '',
    t('stages.text.heading', { count: plan.stages.length }),
    figuresText(plan.before, words),
    ...(plan.toFindOut.length === 0 ? [] : [t('stages.findOut.heading')]),
    ...plan.toFindOut.map(({ kind, elements }) => `- ${t(`stages.findOut.${kind}`)} ${things(elements)}`),
    ...askedLines(plan, model, words),
    ...plan.nothingToChange.map(({ kind, elements }) => `- ${t(`stages.nothing.${kind}`)} ${things(elements)}`),
    ...(plan.stages.length === 0 ? [] : ['', t('stages.basis', { points: plan.weekendEffort })]),
    ...plan.stages.flatMap((stage, place) => stageLines(stage, place + 1, words)),
    '',
    t('stages.text.left', { count: plan.left.length }),
    ...plan.left.map(
      ({ way, why }) =>
        `- ${things([way[0]?.from ?? '', ...way.map(({ to }) => to)].filter((id) => id !== ''))} (${t(`stages.left.${why}`)})`,
    ),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
};
