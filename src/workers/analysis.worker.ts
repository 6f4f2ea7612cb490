import { type RunningAnalysis, startAnalysis } from '../core/analysis/analyse';
import { misuseNoteSteps } from '../core/analysis/misuse-notes';
import { REHEARSALS } from '../core/analysis/rehearsal';
import type { Report } from '../core/analysis/report';
import { silenceAbout } from '../core/analysis/silence';
import { surroundingsOf } from '../core/analysis/surroundings';
import { threatRules } from '../core/analysis/threat-rules';
import { applyChanges } from '../core/document/changes';
import { libraryFor, rulesOffIn } from '../core/document/library-for';
import type { Library } from '../core/library/library';
import { supportFrom } from '../core/library/system-lookup';
import { type Model, modelOf, nextModel } from '../core/model/model';
import { residualSteps } from '../core/plan/residual';
import { compareReports } from '../core/plan/what-if';
import { adviceSteps } from '../core/segmentation/advise';
import { reachOf } from '../core/segmentation/reach';
import { wayTo } from '../core/segmentation/way-to';
import type { Steps } from '../core/steps';
import { library as shipped } from '../templates';
import { listChange } from './list-change';
import { createPacker } from './packing';
import { pause } from './pause';
import { FINDINGS, NOTHING, slicesOf } from './pieces';
import type { AnalysisAnswer, AnalysisRequest, QuestionAnswer, ReportOrder } from './protocol';
import { ADVICE_LISTS, KEYS, NO_LISTS, REPORT_LISTS, type ReportLists } from './report-lists';

/** How long advice is worked on before messages may come in between, in milliseconds. */
const STRETCH = 8;

/** With newer support dates, where the page has some. */
let library: Library = shipped;
let document = NOTHING;
/** What the page has of the last answers. */
let told: ReportLists = NO_LISTS;
/** The model of the document when it was last asked about. */
let model: Model | undefined;
/** The analysis that follows the document, and what it was begun for. */
let running: { readonly analysis: RunningAnalysis; readonly of: string; readonly rules: Library } | undefined;
let latest = 0;

const post = (answer: AnalysisAnswer): void => self.postMessage(answer);

const modelNow = (about = document): Model => {
  const rules = libraryFor(about, library);
  model = model === undefined || model.library !== rules ? modelOf(about, rules) : nextModel(model, about);
  return model;
};

const reportFor = (today: string, about = document): Report => {
  const now = modelNow(about);
  const rules = now.library;
  const rulesOff = rulesOffIn(about, rules);
  const of = [today, ...rulesOff].join(' ');
  if (running === undefined || running.of !== of || running.rules !== rules)
    running = { analysis: startAnalysis(now, { today, rulesOff }), of, rules };
  return running.analysis.report(now, about.threats.values());
};

/** The analysis that runs anyway goes along; whoever asks next takes it back to the document. */
function* whatIf({ id, today, changes }: Extract<AnalysisRequest, { kind: 'whatIf' }>): Steps<QuestionAnswer> {
  const { treatments } = document;
  const tried = applyChanges(document, changes);
  const before = reportFor(today);
  post({ kind: 'stage', id, stage: 'trying' });
  yield;
  const after = reportFor(today, tried);
  post({ kind: 'stage', id, stage: 'comparing' });
  yield;
  return compareReports(before, after, treatments);
}

/** Asked of the analysis that runs anyway, which has worked out what reaches further. */
const silence = ({ today, scope, subject }: Extract<AnalysisRequest, { kind: 'silence' }>): QuestionAnswer => {
  reportFor(today);
  const rules = modelNow().library;
  const facts = running?.analysis.facts;
  return facts && silenceAbout(scope, subject, facts, threatRules(rules), rulesOffIn(document, rules));
};

const way = ({ today, subjects, named }: Extract<AnalysisRequest, { kind: 'wayTo' }>): QuestionAnswer => {
  reportFor(today);
  return running && wayTo(running.analysis.facts, subjects, named);
};

const surroundings = ({ today, subject }: Extract<AnalysisRequest, { kind: 'surroundings' }>): QuestionAnswer => {
  reportFor(today);
  return running && { around: surroundingsOf(subject, running.analysis.facts) };
};

const answer = (id: number, question: () => QuestionAnswer): void => {
  try {
    post({ kind: 'answered', id, answer: question() });
  } catch {
    running = undefined;
    post({ kind: 'answered', id, answer: undefined });
  }
};

/** Questions that nobody waits for any more; ids are asked only once. */
const forgotten = new Set<number>();
/** How many changes are being tried out; what else takes long waits for them, since somebody looks on. */
let tries = 0;

/** Worked out in stretches; what is asked meanwhile goes first, and a newer analysis ends it. */
const answerInTurn = async (id: number, steps: Steps<QuestionAnswer>, waits: () => boolean): Promise<void> => {
  const request = latest;
  while (request === latest && !forgotten.delete(id)) {
    const end = performance.now() + STRETCH;
    while (!waits() && performance.now() < end) {
      const step = steps.next();
      if (step.done !== true) continue;
      post({ kind: 'answered', id, answer: step.value });
      return;
    }
    await pause();
  }
  post({ kind: 'answered', id, answer: undefined });
};

function* notes({ today, misuses }: Extract<AnalysisRequest, { kind: 'notes' }>): Steps<QuestionAnswer> {
  const report = reportFor(today);
  const facts = running?.analysis.facts;
  return facts && { notes: yield* misuseNoteSteps(facts, report, misuses) };
}

/** The analysis that runs anyway goes along; whoever asks next takes it back to the document. */
function* residual({ today, changes }: Extract<AnalysisRequest, { kind: 'residual' }>): Steps<QuestionAnswer> {
  return { left: yield* residualSteps(document, changes, (about) => reportFor(today, about)) };
}

const later = (id: number, steps: Steps<QuestionAnswer>, waits = (): boolean => tries > 0): Promise<void> =>
  answerInTurn(id, steps, waits).catch(() => {
    running = undefined;
    post({ kind: 'answered', id, answer: undefined });
  });

const lost = (): void => {
  running = undefined;
};

/** One stage after the other, so that it can be given up in between; then the next edit finds the analysis at home. */
const tryOut = async (question: Extract<AnalysisRequest, { kind: 'whatIf' }>): Promise<void> => {
  tries += 1;
  const request = latest;
  await pause();
  await later(question.id, whatIf(question), () => false);
  tries -= 1;
  await pause();
  if (request === latest && tries === 0 && running !== undefined) reportFor(question.today);
};

/** Tells what is new in some of the lists, and gives where everything in them stands. */
const tell = (request: number, names: readonly (keyof ReportLists)[], lists: Partial<ReportLists>): ReportOrder => {
  const order: Record<string, Int32Array> = {};
  const pack = createPacker();
  const one = <K extends keyof ReportLists>(name: K, list: ReportLists[K] | undefined): void => {
    if (list === undefined) return;
    const change = listChange<ReportLists[K][number]>(told[name], list, KEYS[name]);
    for (const slice of slicesOf(change.fresh, FINDINGS))
      post({ kind: 'piece', request, list: name, packed: pack(slice) });
    order[name] = change.order;
  };
  for (const name of names) one(name, lists[name]);
  told = { ...told, ...lists };
  return order;
};

/** Works the advice out in stretches; what is asked meanwhile goes first, and a newer request ends it. */
const advise = async (request: number, today: string, about: Model, report: Report): Promise<void> => {
  const steps = adviceSteps(about, { today, report });
  for (;;) {
    const end = performance.now() + STRETCH;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done !== true) continue;
      post({ kind: 'advised', request, order: tell(request, ADVICE_LISTS, step.value) });
      return;
    }
    await pause();
    if (request !== latest) return;
  }
};

const rehearsed = new WeakSet<RunningAnalysis>();

/** While nobody waits for anything, so that not even the first edit takes long. */
const rehearse = async (request: number): Promise<void> => {
  const analysis = running?.analysis;
  if (analysis === undefined || rehearsed.has(analysis)) return;
  for (let times = 0; times < REHEARSALS; times += 1) {
    await pause();
    if (request !== latest || tries > 0 || running?.analysis !== analysis) return;
    rehearsed.add(analysis);
    analysis.rehearse();
  }
};

const analyse = (request: number, today: string): void => {
  latest = request;
  const report = reportFor(today);
  const { threats, questions, failures, rulesRun } = report;
  const order = tell(request, REPORT_LISTS, { threats, questions });
  post({ kind: 'done', request, today, order, failures, rulesRun });
  if (model === undefined) return;
  advise(request, today, model, report)
    .catch((thrown: unknown) => fail(request, thrown))
    .then(() => rehearse(request))
    .catch(lost);
};

const fail = (request: number, thrown: unknown): void => {
  running = undefined;
  post({ kind: 'failed', request, message: thrown instanceof Error ? thrown.message : String(thrown) });
};

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>): void => {
  if (data.kind === 'supportDates') {
    library = { ...shipped, ...supportFrom(data.supportDates) };
    return;
  }
  if (data.kind === 'changes') {
    document = applyChanges(document, data.changes);
    return;
  }
  try {
    if (data.kind === 'whatIf') tryOut(data).catch(lost);
    else if (data.kind === 'forget') forgotten.add(data.id);
    else if (data.kind === 'wayTo') answer(data.id, () => way(data));
    else if (data.kind === 'silence') answer(data.id, () => silence(data));
    else if (data.kind === 'surroundings') answer(data.id, () => surroundings(data));
    else if (data.kind === 'notes') void later(data.id, notes(data));
    else if (data.kind === 'residual') void later(data.id, residual(data));
    else if (data.kind === 'reach') post({ kind: 'reach', reach: reachOf(modelNow(), data.entry) });
    else analyse(data.request, data.today);
  } catch (thrown) {
    if (data.kind === 'analyse') fail(data.request, thrown);
  }
};
