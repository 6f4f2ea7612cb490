import { applyChanges, changesOf } from '../core/document/changes';
import type { HospitalDocument } from '../core/document/document';
import type { Edit } from '../core/document/edits/edit';
import { leaveOut } from '../core/document/leave-out';
import { libraryFor } from '../core/document/library-for';
import { withRoom } from '../core/layout/with-room';
import { effortsFrom } from '../core/library/attack-effort';
import { cutCostsFrom } from '../core/library/cut-measure';
import type { Library } from '../core/library/library';
import type { SupportDates } from '../core/library/support-dates';
import { supportFrom } from '../core/library/system-lookup';
import { type Model, modelOf } from '../core/model/model';
import { attackGraphOf } from '../core/segmentation/attack/attack-graph';
import { blastRadiusOf } from '../core/segmentation/attack/blast-radius';
import { exposureOf } from '../core/segmentation/exposure';
import { carryOutSteps } from '../core/segmentation/plan/carry-out-plan';
import type { SegmentationPlan } from '../core/segmentation/plan/plan';
import { planSteps } from '../core/segmentation/plan/segmentation-plan';
import { type SegmentationReport, segmentationSteps } from '../core/segmentation/segmentation-report';
import type { Steps } from '../core/steps';
import { loadAttackEfforts, loadCutMeasures, loadPlanTemplates, library as shipped } from '../templates';
import { partsOf } from './parts';
import { joinedPieces, NOTHING, piecesOf } from './pieces';
import type { SegmentationAnswer, SegmentationRequest } from './segmentation-protocol';

type Changes = Extract<SegmentationRequest, { kind: 'changes' }>['changes'];
type Question = Extract<SegmentationRequest, { kind: 'report' }>;

const pieces: Changes[] = [];

const post = (answer: SegmentationAnswer): void => self.postMessage(answer);

const tell = (answer: SegmentationReport | SegmentationPlan): void => {
  for (const part of partsOf(answer)) post({ kind: 'part', part });
  post({ kind: 'done' });
};

/** Works through the parts, and tells each. */
const worked = <T>(steps: Steps<T>): T => {
  // The page ends the whole worker when it needs no answer any more, so nothing has to be listened for in between.
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    post({ kind: 'step', done });
  }
};

const documentNow = (): HospitalDocument => applyChanges(NOTHING, joinedPieces(pieces));

const libraryWith = (supportDates: SupportDates | undefined): Library =>
  supportDates === undefined ? shipped : { ...shipped, ...supportFrom(supportDates) };

const modelWith = (supportDates: SupportDates | undefined, document = documentNow()): Model =>
  modelOf(document, libraryFor(document, libraryWith(supportDates)));

const carryOut = ({
  work: steps,
  also,
  left = [],
  view,
  supportDates,
}: Extract<SegmentationRequest, { kind: 'carryOut' }>): void => {
  const document = documentNow();
  const before = exposureOf(modelWith(supportDates, document));
  post({ kind: 'step', done: 1 });
  const library = libraryWith(supportDates);
  const kept = new Set<string>();
  const carried = carryOutSteps(
    steps.map((each) => ({ work: each })),
    library,
    (_, flows) => {
      for (const id of flows) kept.add(id);
    },
  );
  const edit: Edit = (about) => (also === undefined ? carried(about) : applyChanges(carried(about), also));
  const { document: after, left: untouched } = leaveOut(
    document,
    withRoom(edit, view, library)(document),
    new Set(left),
  );
  post({ kind: 'step', done: 2 });
  for (const changes of piecesOf(changesOf(document, after))) post({ kind: 'changed', changes });
  const exposed = exposureOf(modelWith(supportDates, after));
  post({ kind: 'carriedOut', before, after: exposed, left: untouched, kept: [...kept].sort() });
};

const work = async ({ today, supportDates, ways, by }: Question): Promise<void> => {
  const [efforts, costs] = await Promise.all([loadAttackEfforts(), loadCutMeasures()]);
  const steps = segmentationSteps(modelWith(supportDates), {
    today,
    ways,
    by,
    efforts: effortsFrom(efforts, documentNow().attackEfforts),
    costs: cutCostsFrom(costs),
  });
  tell(worked(steps));
};

const planned = async ({ today, supportDates }: Extract<SegmentationRequest, { kind: 'plan' }>): Promise<void> => {
  const [costs, templates] = await Promise.all([loadCutMeasures(), loadPlanTemplates()]);
  const steps = planSteps(documentNow(), {
    library: libraryWith(supportDates),
    today,
    costs: cutCostsFrom(costs),
    templates,
  });
  tell(worked(steps));
};

self.onmessage = ({ data }: MessageEvent<SegmentationRequest>): void => {
  if (data.kind === 'changes') {
    pieces.push(data.changes);
    return;
  }
  if (data.kind === 'reached') {
    post({ kind: 'reached', ids: blastRadiusOf(attackGraphOf(modelWith(undefined))).reached(data.ids) });
    return;
  }
  if (data.kind === 'carryOut') {
    carryOut(data);
    return;
  }
  (data.kind === 'plan' ? planned(data) : work(data)).catch((thrown: unknown) => {
    // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
    setTimeout(() => {
      throw thrown;
    });
  });
};
