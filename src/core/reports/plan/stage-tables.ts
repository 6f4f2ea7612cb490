import type { PlanFigures, PlanStage, PlanStep, SegmentationPlan } from '../../segmentation/plan/plan';
import type { ReportTable } from '../report-tables';
import { type PlanSpeech, stageName } from './plan-speech';

const LEVELS = [4, 3, 2, 1] as const;

const figureRow = (
  state: string,
  figures: PlanFigures,
  work: { readonly effort: number; readonly weekends: number; readonly soFar: number } | undefined,
  { name }: PlanSpeech,
): readonly string[] => {
  const { openPairs, exposed, exposedLife, worstBlast, findings } = figures;
  return [
    state,
    String(openPairs.length),
    String(exposed.length),
    String(exposedLife.length),
    worstBlast === undefined ? '' : name(worstBlast.id),
    worstBlast === undefined ? '' : String(worstBlast.reached.length),
    worstBlast === undefined ? '' : String(worstBlast.patients),
    ...LEVELS.map((level) => String(findings[level].length)),
    work === undefined ? '' : String(work.effort),
    work === undefined ? '' : String(work.weekends),
    work === undefined ? '' : String(work.soFar),
  ];
};

/** Before and after each stage: what stays open, and what it takes. */
export const figuresTable = ({ before, stages }: SegmentationPlan, speech: PlanSpeech): ReportTable => {
  const { say } = speech;
  const column = (key: string): string => say(`handover.figures.${key}`);
  return {
    name: say('handover.sheet.figures'),
    table: [
      [
        column('state'),
        column('open'),
        column('exposed'),
        column('life'),
        column('worst'),
        column('reached'),
        column('patients'),
        column('critical'),
        column('high'),
        column('medium'),
        column('low'),
        column('effort'),
        column('weekends'),
        column('soFar'),
      ],
      figureRow(say('handover.today'), before, undefined, speech),
      ...stages.map(({ figures, effort, weekends, effortSoFar }, at) => {
        const state = say('handover.after', { stage: stageName(stages, at, say) });
        return figureRow(state, figures, { effort, weekends, soFar: effortSoFar }, speech);
      }),
    ],
    widths: [18, 12, 12, 14, 24, 12, 12, 9, 9, 9, 9, 8, 10, 10],
  };
};

const stepRow = (step: PlanStep, stage: string, number: string, speech: PlanSpeech): readonly string[] => {
  const { say, action, names, list } = speech;
  const { elements, effort, enforcedBy, fail, log, checks, onlyIfNotCare } = step;
  return [
    stage,
    number,
    action(step),
    names(elements),
    String(effort),
    say(`stages.enforcedBy.${enforcedBy}`),
    say(`stages.fail.${fail.mode}`),
    say(`stages.failWhy.${fail.why}`),
    list(log.map((each) => say(`stages.log.${each}`))),
    [
      ...(onlyIfNotCare ? [say('handover.onlyIfNotCare')] : []),
      ...checks.map(({ kind, elements: about }) =>
        about.length === 0 ? say(`stages.check.${kind}`) : `${say(`stages.check.${kind}`)} (${names(about)})`,
      ),
    ].join(' '),
  ];
};

const numberOf = (stage: number, step: number): string => `${stage + 1}-${step + 1}`;

/** All steps in their order. */
export const stepsTable = ({ stages }: SegmentationPlan, speech: PlanSpeech): ReportTable => {
  const { say } = speech;
  const column = (key: string): string => say(`handover.steps.${key}`);
  return {
    name: say('handover.sheet.steps'),
    table: [
      [
        column('stage'),
        column('number'),
        column('action'),
        column('at'),
        column('effort'),
        column('by'),
        column('fail'),
        column('failWhy'),
        column('log'),
        column('checks'),
      ],
      ...stages.flatMap(({ steps }, at) =>
        steps.map((step, place) => stepRow(step, stageName(stages, at, say), numberOf(at, place), speech)),
      ),
    ],
    widths: [10, 7, 40, 40, 7, 16, 16, 30, 24, 50],
  };
};

const movesOf = ({ zones }: PlanStage, stage: string, speech: PlanSpeech): readonly (readonly string[])[] =>
  zones.flatMap(({ id, name, kind, members }) => {
    const { say, language, before, name: named, zoneType } = speech;
    const zone = name[language];
    const isNew = before.zone(id) === undefined;
    return members.map((member) => {
      const from = before.asset(member);
      const stands = from === undefined ? undefined : before.zoneOf(from);
      return [
        stage,
        named(member),
        from === undefined ? say('handover.putUp') : stands === undefined ? '' : named(stands.id),
        zone,
        zoneType(kind),
        isNew ? say('handover.newZone') : '',
      ];
    });
  });

/** What moves where, and what is put up. */
export const movesTable = ({ stages }: SegmentationPlan, speech: PlanSpeech): ReportTable => {
  const { say } = speech;
  const column = (key: string): string => say(`handover.moves.${key}`);
  return {
    name: say('handover.sheet.moves'),
    table: [
      [column('stage'), column('device'), column('from'), column('to'), column('type'), column('isNew')],
      ...stages.flatMap((stage, at) => movesOf(stage, stageName(stages, at, say), speech)),
    ],
    widths: [10, 32, 28, 32, 32, 12],
  };
};
