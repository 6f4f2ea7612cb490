import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/analysis/report';
import { applyChanges, type DocumentChanges } from '../../src/core/document/changes';
import type { HospitalDocument } from '../../src/core/document/document';
import { serialiseDocument } from '../../src/core/document/serialise';
import type { AssetId } from '../../src/core/model/id';
import type { Reach } from '../../src/core/segmentation/reach';
import { createAnalysisClient } from '../../src/workers/analysis-client';
import { createPacker } from '../../src/workers/packing';
import { NOTHING } from '../../src/workers/pieces';
import type { AnalysisRequest } from '../../src/workers/protocol';
import type { ReportLists } from '../../src/workers/report-lists';
import { documentOf, fixture } from '../core/segmentation/open-document';
import { PretendWorker, turns } from './pretend-worker';

const TODAY = { today: '2026-11-22' };
const clinic = documentOf(fixture('plain/clinic-remote-vpn.json'));

const renamed = (document: HospitalDocument, name: string): HospitalDocument => {
  const ehr = document.assets.get('ehr' as AssetId);
  if (ehr === undefined) throw new Error('no EHR');
  return { ...document, assets: document.assets.set({ ...ehr, name }) };
};

const setUp = () => {
  const workers: PretendWorker[] = [];
  const reports: Report[] = [];
  const failures: string[] = [];
  const reaches: Reach[] = [];
  const advised: (readonly string[] | null)[] = [];
  const client = createAnalysisClient(
    (report, advice) => {
      reports.push(report);
      advised.push(advice === null ? null : advice.paths.map(({ target }) => target));
    },
    (message) => failures.push(message),
    (reach) => reaches.push(reach),
    () => {
      const worker = new PretendWorker();
      workers.push(worker);
      return worker;
    },
  );
  const worker = (index = 0): PretendWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`there is no worker ${index}`);
    return found;
  };
  return { client, workers, worker, reports, failures, reaches, advised };
};

const requestsTo = (worker: PretendWorker) =>
  (worker.received as AnalysisRequest[]).flatMap((message) => (message.kind === 'analyse' ? [message.request] : []));

/** The document as the worker has it after all it was sent. */
const copyIn = (worker: PretendWorker): HospitalDocument =>
  (worker.received as AnalysisRequest[])
    .flatMap((message): readonly DocumentChanges[] => (message.kind === 'changes' ? [message.changes] : []))
    .reduce((document, changes) => applyChanges(document, changes), NOTHING);

/** All items new, so many of each list. */
const fresh = (threats = 0, questions = 0) => ({
  threats: new Int32Array(threats).fill(-1),
  questions: new Int32Array(questions).fill(-1),
});

/** What the worker says of items, one piece for each of these lists. */
const pieces = (request: number | undefined, lists: { readonly [K in keyof ReportLists]?: readonly object[] }) => {
  const pack = createPacker();
  return Object.entries(lists).map(([list, items]) => ({ kind: 'piece', request, list, packed: pack(items) }));
};

const done = (request: number | undefined, order = fresh()) => ({
  kind: 'done',
  request,
  ...TODAY,
  order,
  failures: [],
  rulesRun: request,
});

describe('the analysis client', () => {
  it('sends the whole document once and later only what changed', async () => {
    const { client, worker, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    const first = worker().received.length;
    worker().answer(done(requestsTo(worker()).at(-1)));
    expect(reports).toHaveLength(1);
    const next = renamed(clinic, 'New name');
    client.analyse(next, TODAY);
    await turns();
    const later = JSON.stringify(worker().received.slice(first));
    expect(later).toContain('New name');
    expect(later).not.toContain('xray');
    expect(serialiseDocument({ ...copyIn(worker()), views: next.views })).toBe(serialiseDocument(next));
  });

  it('shows only the answer to the latest request', async () => {
    const { client, worker, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    client.analyse(renamed(clinic, 'A'), TODAY);
    client.analyse(renamed(clinic, 'B'), TODAY);
    worker().answer(done(requestsTo(worker()).at(-1)));
    await turns();
    expect(reports).toEqual([]);
    expect(requestsTo(worker())).toHaveLength(2);
    expect(copyIn(worker()).assets.get('ehr' as AssetId)?.name).toBe('B');
    worker().answer(done(requestsTo(worker()).at(-1)));
    expect(reports.map(({ rulesRun }) => rulesRun)).toEqual([2]);
  });

  it('asks for reachability once the analysis is there, again after the next, and no more when told to stop', async () => {
    const { client, worker, reaches } = setUp();
    const asked = () => (worker().received as AnalysisRequest[]).filter(({ kind }) => kind === 'reach');
    const analysed = async (document: HospitalDocument): Promise<void> => {
      client.analyse(document, TODAY);
      await turns();
      worker().answer(done(requestsTo(worker()).at(-1)));
    };
    client.reach({ entry: 'internet' });
    client.analyse(clinic, TODAY);
    await turns();
    expect(asked()).toEqual([]);
    worker().answer(done(requestsTo(worker()).at(-1)));
    expect(asked()).toEqual([{ kind: 'reach', entry: 'internet' }]);

    const none = { kinds: [], assets: [], sure: new Int16Array(), perhaps: new Int16Array() };
    worker().answer({ kind: 'reach', reach: { ...none, entry: 'guest' } });
    expect(reaches).toEqual([]);
    worker().answer({ kind: 'reach', reach: { ...none, entry: 'internet' } });
    expect(reaches.map(({ entry }) => entry)).toEqual(['internet']);

    await analysed(renamed(clinic, 'A'));
    expect(asked()).toHaveLength(2);
    client.reach('stop');
    await analysed(renamed(clinic, 'B'));
    expect(asked()).toHaveLength(2);
  });

  it('asks what an edit would bring once the analysis is there, with that edit alone', async () => {
    const { client, worker } = setUp();
    client.analyse(clinic, TODAY);
    const answer = client.whatIf((document) => renamed(document, 'Tried'));
    await turns();
    const asked = () => (worker().received as AnalysisRequest[]).filter(({ kind }) => kind === 'whatIf');
    expect(asked()).toEqual([]);
    worker().answer(done(requestsTo(worker()).at(-1)));
    const [question] = asked();
    if (question?.kind !== 'whatIf') throw new Error('nothing was asked');
    expect(applyChanges(clinic, question.changes).assets.get('ehr' as AssetId)?.name).toBe('Tried');
    expect(copyIn(worker()).assets.get('ehr' as AssetId)?.name).not.toBe('Tried');
    const outcome = { before: {}, after: {}, gone: ['a'], asked: [], fresh: [], shifts: [] };
    worker().answer({ kind: 'answered', id: question.id, answer: outcome });
    expect(await answer).toEqual(outcome);
  });

  it('tells what a try is at, and the worker when it is given up', async () => {
    const { client, worker } = setUp();
    const sent = (kind: AnalysisRequest['kind']) =>
      (worker().received as AnalysisRequest[]).filter((request) => request.kind === kind);
    client.analyse(clinic, TODAY);
    const [early, late] = [new AbortController(), new AbortController()];
    const never = client.whatIf((document) => renamed(document, 'Never'), { signal: early.signal });
    early.abort();
    expect(await never).toBeUndefined();
    await turns();
    worker().answer(done(requestsTo(worker()).at(-1)));
    expect(sent('whatIf')).toEqual([]);
    const stages: string[] = [];
    const answer = client.whatIf((document) => renamed(document, 'Tried'), {
      signal: late.signal,
      onStage: (stage) => stages.push(stage),
    });
    const [question] = sent('whatIf');
    if (question?.kind !== 'whatIf') throw new Error('nothing was asked');
    worker().answer({ kind: 'stage', id: question.id, stage: 'trying' });
    late.abort();
    expect(await answer).toBeUndefined();
    worker().answer({ kind: 'stage', id: question.id, stage: 'comparing' });
    expect(stages).toEqual(['trying']);
    expect(sent('forget')).toEqual([{ kind: 'forget', id: question.id }]);
  });

  it('leaves no question without an answer when its worker breaks or is done with', async () => {
    const { client, worker } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    worker().answer(done(requestsTo(worker()).at(-1)));
    const way = client.wayTo(['ehr']);
    worker().breakDown('gone');
    expect(await way).toBeUndefined();
    const later = client.wayTo(['ehr']);
    client.dispose();
    expect(await later).toBeUndefined();
  });

  it('puts an answer together from its pieces', async () => {
    const { client, worker, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    const request = requestsTo(worker()).at(-1);
    const pack = createPacker();
    const answer = (list: keyof ReportLists, key: string): void =>
      worker().answer({ kind: 'piece', request, list, packed: pack([{ key }]) });
    answer('threats', 'one');
    answer('threats', 'two');
    answer('questions', 'three');
    worker().answer(done(request, fresh(2, 1)));
    expect(reports[0]?.threats.map(({ key }) => key)).toEqual(['one', 'two']);
    expect(reports[0]?.questions.map(({ key }) => key)).toEqual(['three']);
  });

  it('keeps the very findings that did not change', async () => {
    const { client, worker, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    const first = requestsTo(worker()).at(-1);
    for (const piece of pieces(first, { threats: [{ key: 'one' }, { key: 'two' }] })) worker().answer(piece);
    worker().answer(done(first, fresh(2)));
    client.analyse(renamed(clinic, 'New'), TODAY);
    await turns();
    const second = requestsTo(worker()).at(-1);
    for (const piece of pieces(second, { threats: [{ key: 'new' }] })) worker().answer(piece);
    worker().answer(done(second, { ...fresh(), threats: Int32Array.of(1, -1, 0) }));
    expect(reports[1]?.threats.map(({ key }) => key)).toEqual(['two', 'new', 'one']);
    expect(reports[1]?.threats[0]).toBe(reports[0]?.threats[1]);
  });

  it('gives the advice when it comes, and until then the advice of before', async () => {
    const { client, worker, advised, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    const first = requestsTo(worker()).at(-1);
    worker().answer(done(first));
    for (const piece of pieces(first, { paths: [{ target: 'ehr' }] })) worker().answer(piece);
    worker().answer({ kind: 'advised', request: first, order: { paths: Int32Array.of(-1) } });
    expect(advised).toEqual([null, ['ehr']]);
    expect(reports[1]).toBe(reports[0]);
    client.analyse(renamed(clinic, 'New'), TODAY);
    await turns();
    worker().answer(done(requestsTo(worker()).at(-1)));
    expect(advised.at(-1)).toEqual(['ehr']);
  });

  it('shows no advice about a document that is not the latest, but knows what the worker told', async () => {
    const { client, worker, advised } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    const first = requestsTo(worker()).at(-1);
    worker().answer(done(first));
    client.analyse(renamed(clinic, 'New'), TODAY);
    await turns();
    for (const piece of pieces(first, { paths: [{ target: 'ehr' }] })) worker().answer(piece);
    worker().answer({ kind: 'advised', request: first, order: { paths: Int32Array.of(-1) } });
    expect(advised).toEqual([null]);
    const second = requestsTo(worker()).at(-1);
    worker().answer(done(second));
    worker().answer({ kind: 'advised', request: second, order: { paths: Int32Array.of(0) } });
    expect(advised.at(-1)).toEqual(['ehr']);
  });

  it('says that a worker broke, and starts a new one with everything at the next request', async () => {
    const { client, worker, workers, failures, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    worker().breakDown('out of memory');
    expect(failures).toEqual(['out of memory']);
    expect(worker().ended).toBe(true);
    client.analyse(renamed(clinic, 'After'), TODAY);
    await turns();
    expect(workers).toHaveLength(2);
    expect(copyIn(worker(1)).assets.size).toBe(clinic.assets.size);
    worker(1).answer(done(requestsTo(worker(1)).at(-1)));
    expect(reports).toHaveLength(1);
  });

  it('says what failed inside, and goes on with the same worker', async () => {
    const { client, worker, workers, failures } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    worker().answer({ kind: 'failed', request: requestsTo(worker()).at(-1), message: 'a rule set is wrong' });
    expect(failures).toEqual(['a rule set is wrong']);
    client.analyse(renamed(clinic, 'After'), TODAY);
    await turns();
    expect(workers).toHaveLength(1);
    expect(requestsTo(worker())).toHaveLength(2);
  });

  it('answers at once when only the drawing changed', async () => {
    const { client, worker, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    worker().answer(done(requestsTo(worker()).at(-1)));
    const view = clinic.views.values()[0];
    if (view === undefined) throw new Error('no view');
    const moved = { ...view, placements: view.placements.set({ id: 'ehr', x: 5, y: 5 }) };
    client.analyse({ ...clinic, views: clinic.views.set(moved) }, TODAY);
    expect(reports).toHaveLength(2);
    expect(requestsTo(worker())).toHaveLength(1);
  });

  it('asks anew on another day', async () => {
    const { client, worker } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    worker().answer(done(requestsTo(worker()).at(-1)));
    client.analyse(clinic, { today: '2027-01-01' });
    await turns();
    expect(requestsTo(worker())).toHaveLength(2);
  });

  it('ends its worker when it is not needed any more', async () => {
    const { client, worker, reports } = setUp();
    client.analyse(clinic, TODAY);
    await turns();
    client.dispose();
    expect(worker().ended).toBe(true);
    worker().answer(done(1));
    expect(reports).toEqual([]);
  });
});
