import { isMarkKey } from '../analysis/matrix/mark';
import type { MatrixTotals } from '../analysis/matrix/totals';
import type { Report } from '../analysis/report';
import type { HospitalDocument } from '../document/document';
import { stateOf } from '../document/treatment';
import { LEVELS, type Level } from '../library/vocabulary';
import type { Model } from '../model/model';
import { unitsOf } from '../model/units';
import type { Quality } from './quality';

/** What a threat analysis asks, in this order: what is it about, what can go wrong, what is done, was it enough? */
export const PRACTICE_QUESTIONS = ['what', 'wrong', 'doing', 'enough'] as const;
export type PracticeQuestion = (typeof PRACTICE_QUESTIONS)[number];

export type FigureId =
  | 'devices'
  | 'elements'
  | 'flows'
  | 'zones'
  | 'diagram'
  | 'flaws'
  | 'threats'
  | 'worst'
  | 'questions'
  | 'considered'
  | 'undecided'
  | 'decided'
  | 'planned'
  | 'inPlace'
  | 'unowned'
  | 'overdue'
  | 'assumed'
  | 'failures'
  | 'reviewed'
  | 'changed';

/** One figure of the document; never a score of several. */
export interface Figure {
  readonly id: FigureId;
  /** A number of things, a share from 0 to 1 (`diagram`), or a day; `undefined` where the document does not say. */
  readonly value: number | string | undefined;
  /** Out of so many, where that means something. */
  readonly of?: number;
}

export interface Measured {
  readonly document: HospitalDocument;
  readonly model: Model;
  readonly report: Report;
  /** Absent while they are being worked out: their figures are left out. */
  readonly quality?: Pick<Quality, 'groups' | 'completeness'> | undefined;
  readonly totals?: Pick<MatrixTotals, 'cells' | 'byStatus'> | undefined;
}

const WORST: Level | undefined = LEVELS.at(-1);
const figure = (id: FigureId, value: Figure['value'], of?: number): Figure =>
  of === undefined ? { id, value } : { id, value, of };

const whatOf = ({ document, model, quality }: Measured): readonly Figure[] => {
  const medical = document.assets.values().filter((asset) => {
    const category = model.categoryOf(asset);
    return category === 'medical-device' || category === 'samd';
  });
  const flaws = quality?.groups.reduce((sum, { findings }) => sum + findings.length, 0);
  return [
    figure(
      'devices',
      medical.reduce((sum, asset) => sum + unitsOf(asset), 0),
    ),
    figure('elements', document.assets.size),
    figure('flows', document.flows.size),
    figure('zones', document.zones.size),
    ...(quality?.completeness.whole === undefined ? [] : [figure('diagram', quality.completeness.whole)]),
    ...(flaws === undefined ? [] : [figure('flaws', flaws)]),
  ];
};

const wrongOf = ({ report, totals }: Measured): readonly Figure[] => [
  figure('threats', report.threats.length),
  figure('worst', report.threats.filter(({ level }) => level === WORST).length),
  figure('questions', report.questions.length),
  ...(totals === undefined ? [] : [figure('considered', totals.cells - totals.byStatus.open, totals.cells)]),
];

const doingOf = ({ document, report }: Measured): readonly Figure[] => {
  const { treatments, controls } = document;
  const states = report.threats.map(({ key }) => stateOf(treatments.get(key)));
  const undecided = states.filter((state) => state === 'open').length;
  const withStatus = (status: string): number =>
    controls.values().filter((control) => control.status === status).length;
  const mitigated = treatments.values().filter(({ id, decision }) => decision === 'mitigate' && !isMarkKey(id));
  const planned = controls.values().filter(({ status }) => status === 'planned');
  const unowned = [...mitigated, ...planned].filter(({ owner, due }) => owner === undefined || due === undefined);
  return [
    figure('undecided', undecided, states.length),
    figure('decided', states.length - undecided, states.length),
    figure('planned', planned.length),
    figure('inPlace', withStatus('in-place')),
    figure('unowned', unowned.length, mitigated.length + planned.length),
  ];
};

const enoughOf = ({ document, report }: Measured): readonly Figure[] => {
  const { today, threats, failures } = report;
  const isLate = ({ due }: { readonly due?: string | undefined }): boolean => due !== undefined && due < today;
  const late = [
    ...document.treatments.values().filter((treatment) => treatment.decision === 'mitigate' && isLate(treatment)),
    ...document.controls.values().filter((control) => control.status === 'planned' && isLate(control)),
  ];
  return [
    figure('overdue', late.length),
    figure('assumed', threats.filter(({ restsOnAssumption }) => restsOnAssumption).length, threats.length),
    ...(failures.length === 0 ? [] : [figure('failures', failures.length)]),
    figure('reviewed', document.lastReviewed),
    figure('changed', document.lastChange),
  ];
};

/**
 * The state of an analysis by the four questions of threat modelling practice, as figures that are in the document and
 * its report. What is still being worked out is left out. Linear in elements and threats.
 */
export const fourQuestions = (measured: Measured): Readonly<Record<PracticeQuestion, readonly Figure[]>> => ({
  what: whatOf(measured),
  wrong: wrongOf(measured),
  doing: doingOf(measured),
  enough: enoughOf(measured),
});
