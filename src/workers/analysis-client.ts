import type { MisuseNote } from '../core/analysis/misuse-notes';
import type { Report } from '../core/analysis/report';
import type { Silence } from '../core/analysis/silence';
import type { DocumentChanges } from '../core/document/changes';
import type { HospitalDocument } from '../core/document/document';
import type { Edit } from '../core/document/edits/edit';
import type { Surroundings } from '../core/evidence/cvss/adjust';
import type { FactPlace } from '../core/facts/fact';
import type { Misuse } from '../core/library/misuse';
import type { Scope } from '../core/library/vocabulary';
import type { LevelCounts } from '../core/plan/rank-actions';
import type { WhatIf } from '../core/plan/what-if';
import type { Reach } from '../core/segmentation/reach';
import type { WayTo } from '../core/segmentation/way-to';
import { pause } from './pause';
import { changesToAnalyse, NOTHING, piecesOf, saysNothing, withoutViews } from './pieces';
import type { StartWorker, WorkerPort } from './port';
import type { Analysed, AnalysisAnswer, AnalysisRequest, TryStage } from './protocol';
import { NO_LISTS, type ReportLists } from './report-lists';
import { createTray } from './report-tray';

/** What keeps a document's report up to date, off the main thread. */
export interface AnalysisClient {
  /** Asks for the report of this document. While one is being made, only the latest request waits. */
  analyse(document: HospitalDocument, options: { readonly today: string }): void;
  /**
   * Asks how far each asset is from an entry, now and again after every analysis, until asked to `stop`. Answers are
   * about the document that was analysed last.
   */
  reach(question: ReachQuestion | 'stop'): void;
  /** What an edit would bring to the document that was analysed last. `undefined`: nobody could say, or it was given up. */
  whatIf(edit: Edit, watch?: TryWatch): Promise<WhatIf | undefined>;
  /** How an attacker gets to elements of the document that was analysed last, by the way that a fact names if one does. `undefined`: nobody could say. */
  wayTo(subjects: readonly string[], named?: FactPlace): Promise<WayTo | undefined>;
  /** Why rules say nothing about an element of it. `undefined`: it is not there, or nobody could say. */
  silence(scope: Scope, subject: string): Promise<Silence | undefined>;
  /** What matters about an asset of it for a vulnerability in that. `undefined`: it is not there, or nobody could say. */
  surroundings(subject: string): Promise<Surroundings | undefined>;
  /** The operating precautions for it. `undefined`: something newer is analysed, or nobody could say. */
  notes(misuses: readonly Misuse[]): Promise<readonly MisuseNote[] | undefined>;
  /** What would be open in it after each of some changes, one after another; likewise. */
  residual(changes: readonly DocumentChanges[]): Promise<readonly LevelCounts[] | undefined>;
  dispose(): void;
}

/** For who looks on while a change is tried out. */
export interface TryWatch {
  /** Gives it up. */
  readonly signal?: AbortSignal;
  onStage?(stage: TryStage): void;
}

export interface ReachQuestion {
  /** See `Reach`. */
  readonly entry: string | undefined;
}

export type OnReport = (report: Analysed['report'], advice: Analysed['advice']) => void;
export type OnReach = (reach: Reach) => void;
/** `message` is the failure's own text. The next request starts a new worker. */
export type OnFailure = (message: string) => void;

interface Request {
  readonly document: HospitalDocument;
  readonly today: string;
}

export const startAnalysis: StartWorker = () =>
  new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });

type Answered = Extract<AnalysisAnswer, { kind: 'answered' }>;

/** A question that waits for its turn, and then for its answer. */
interface Asked {
  readonly message: (about: Request) => AnalysisRequest;
  readonly answer: (answer: Answered['answer']) => void;
  readonly watch: TryWatch | undefined;
}

type Done = Extract<AnalysisAnswer, { kind: 'done' }>;
type Advised = Extract<AnalysisAnswer, { kind: 'advised' }>;

const reportOf = ({ threats, questions }: ReportLists, { today, failures, rulesRun }: Done): Report => ({
  today,
  threats,
  questions,
  failures,
  rulesRun,
});

/**
 * One worker that keeps its own copy of the document and is sent what changed. Answers that a newer request has
 * overtaken are dropped, so what is received always fits the latest document asked about. A worker that breaks is
 * reported and replaced at the next request, which sends it everything anew.
 */
export const createAnalysisClient = (
  onReport: OnReport,
  onFailure: OnFailure,
  onReach: OnReach,
  start: StartWorker = startAnalysis,
): AnalysisClient => {
  let worker: WorkerPort | undefined;
  /** The document that the worker's copy equals. */
  let sent: HospitalDocument = NOTHING;
  let running: Request | undefined;
  let waiting: Request | undefined;
  let last: { readonly request: Request; readonly report: Report } | undefined;
  let number = 0;
  let tray = createTray();
  /** The advice shown: that of the last report, or of an earlier one while the new one is worked out. */
  let advice: Analysed['advice'] = null;
  let reachAsked: ReachQuestion | undefined;
  /** What the worker knows the page to have. */
  let lists = NO_LISTS;
  let questions = 0;
  const unsent = new Map<number, Asked>();
  const asked = new Map<number, Asked>();

  const drop = (): void => {
    worker?.terminate();
    worker = undefined;
    sent = NOTHING;
    lists = NO_LISTS;
    running = undefined;
    tray = createTray();
    for (const { answer } of asked.values()) answer(undefined);
    asked.clear();
  };

  /** Only once the worker's copy is whole, as reachability is asked. */
  const sendQuestions = (): void => {
    if (running !== undefined || worker === undefined || last === undefined) return;
    for (const [id, question] of unsent) {
      worker.postMessage(question.message(last.request));
      asked.set(id, question);
    }
    unsent.clear();
  };
  /** Given up before it was sent, it never is; afterwards the worker is told. */
  const forget = (id: number): void => {
    (unsent.get(id) ?? asked.get(id))?.answer(undefined);
    if (asked.delete(id)) worker?.postMessage({ kind: 'forget', id } satisfies AnalysisRequest);
    unsent.delete(id);
  };
  const askOnce = (
    message: (id: number, about: Request) => AnalysisRequest,
    watch?: TryWatch,
  ): Promise<Answered['answer']> =>
    new Promise((answer) => {
      questions += 1;
      const id = questions;
      unsent.set(id, { message: (about) => message(id, about), answer, watch });
      watch?.signal?.addEventListener('abort', () => forget(id), { once: true });
      sendQuestions();
    });

  const next = (): void => {
    running = undefined;
    tray = createTray();
    const request = waiting;
    waiting = undefined;
    if (request !== undefined) begin(request);
  };

  /** Only once the worker's copy is whole: what is asked in between is asked when the analysis is there. */
  const askReach = (): void => {
    if (reachAsked === undefined || running !== undefined) return;
    const request: AnalysisRequest = { kind: 'reach', entry: reachAsked.entry };
    worker?.postMessage(request);
  };

  const fail = (message: string): void => {
    drop();
    if (waiting === undefined) onFailure(message);
    else next();
  };

  /** Whatever was asked since, what the worker says it told is what the page has. */
  const receiveAdvice = ({ order, request }: Advised): void => {
    lists = tray.listsAfter(lists, order);
    tray = createTray();
    const { flows, paths, proposals } = lists;
    advice = { flows, paths, proposals };
    if (last !== undefined && running === undefined && request === number) onReport(last.report, advice);
  };

  const receive = (answer: AnalysisAnswer): void => {
    if (answer.kind === 'reach') {
      if (reachAsked !== undefined && answer.reach.entry === reachAsked.entry) onReach(answer.reach);
      return;
    }
    if (answer.kind === 'answered') {
      asked.get(answer.id)?.answer(answer.answer);
      asked.delete(answer.id);
      return;
    }
    if (answer.kind === 'stage') {
      asked.get(answer.id)?.watch?.onStage?.(answer.stage);
      return;
    }
    if (answer.kind === 'piece') {
      tray.take(answer);
      return;
    }
    if (answer.kind === 'advised') {
      receiveAdvice(answer);
      return;
    }
    if (running === undefined || answer.request !== number) return;
    if (answer.kind === 'done') {
      lists = tray.listsAfter(lists, answer.order);
      // Advice about another hospital is none.
      if (last?.request.document.id !== running.document.id) advice = null;
      last = { request: running, report: reportOf(lists, answer) };
      if (waiting === undefined) onReport(last.report, advice);
    } else if (waiting === undefined) onFailure(answer.message);
    next();
    askReach();
    sendQuestions();
  };

  const startWorker = (): WorkerPort => {
    const started = start();
    started.onmessage = ({ data }) => receive(data as AnalysisAnswer);
    started.onerror = (event) => fail(event.message ?? '');
    return started;
  };

  const send = async (request: Request): Promise<void> => {
    const port = worker ?? startWorker();
    worker = port;
    const changes = piecesOf(changesToAnalyse(sent, request.document));
    sent = request.document;
    const post = (message: AnalysisRequest): void => port.postMessage(message);
    for (const piece of changes) {
      post({ kind: 'changes', changes: piece });
      if (changes.length > 2) await pause();
      if (port !== worker) return;
    }
    post({ kind: 'analyse', request: number, today: request.today });
  };

  const begin = (request: Request): void => {
    const known = last?.request.today === request.today && last.request.document.id === request.document.id;
    if (known && last !== undefined && saysNothing(changesToAnalyse(last.request.document, request.document))) {
      onReport(last.report, advice);
      return;
    }
    running = request;
    number += 1;
    send(request).catch((thrown: unknown) => fail(thrown instanceof Error ? thrown.message : String(thrown)));
  };

  return {
    analyse: (document, { today }) => {
      const request = { document, today };
      if (running === undefined) begin(request);
      else waiting = request;
    },
    reach: (question) => {
      reachAsked = question === 'stop' ? undefined : question;
      askReach();
    },
    whatIf: async (edit, watch) => {
      const answer = await askOnce((id, { document, today }) => {
        const changes = changesToAnalyse(document, edit(document));
        return { kind: 'whatIf', id, today, changes };
      }, watch);
      return answer !== undefined && 'gone' in answer ? answer : undefined;
    },
    wayTo: async (subjects, named) => {
      const answer = await askOnce((id, { today }) => ({ kind: 'wayTo', id, today, subjects, named }));
      return answer !== undefined && 'kind' in answer ? answer : undefined;
    },
    silence: async (scope, subject) => {
      const answer = await askOnce((id, { today }) => ({ kind: 'silence', id, today, scope, subject }));
      return answer !== undefined && 'apart' in answer ? answer : undefined;
    },
    surroundings: async (subject) => {
      const answer = await askOnce((id, { today }) => ({ kind: 'surroundings', id, today, subject }));
      return answer !== undefined && 'around' in answer ? answer.around : undefined;
    },
    notes: async (misuses) => {
      const answer = await askOnce((id, { today }) => ({ kind: 'notes', id, today, misuses }));
      return answer !== undefined && 'notes' in answer ? answer.notes : undefined;
    },
    residual: async (changes) => {
      const answer = await askOnce((id, { today }) => {
        return { kind: 'residual', id, today, changes: changes.map(withoutViews) };
      });
      return answer !== undefined && 'left' in answer ? answer.left : undefined;
    },
    dispose: () => {
      waiting = undefined;
      for (const { answer } of unsent.values()) answer(undefined);
      unsent.clear();
      drop();
    },
  };
};
