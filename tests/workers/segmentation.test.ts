import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/core/document/changes';
import { updateElement } from '../../src/core/document/edits/update';
import { serialiseDocument } from '../../src/core/document/serialise';
import type { SegmentationReport } from '../../src/core/segmentation/segmentation-report';
import { library } from '../../src/templates';
import { partsOf } from '../../src/workers/parts';
import { documentPieces } from '../../src/workers/pieces';
import { compareRulesInWorker, writeRulesInWorker } from '../../src/workers/policy-in-worker';
import { carryOutInWorker, planInWorker, reachedInWorker, segmentInWorker } from '../../src/workers/segment-in-worker';
import { documentOf, fixture } from '../core/segmentation/open-document';
import { PretendWorker, turns } from './pretend-worker';

const clinic = documentOf(fixture('plain/clinic-remote-vpn.json'));
const { supportDates } = library;
const question = { today: '2026-11-22', supportDates, ways: 3, by: 'takeovers' } as const;
const CHOKE = { cuts: [], closed: [], open: [], proof: [] };
const BLAST = { assets: [], zones: [] };
const way = (entry: string) => ({
  entryKind: 'web',
  entries: [entry],
  targets: [],
  hops: [],
  effort: 1,
  certain: true,
});
const answerInParts = (worker: PretendWorker, answer: object): void => {
  for (const part of partsOf(answer)) worker.answer({ kind: 'part', part });
  worker.answer({ kind: 'done' });
};
const EXPOSURE = { openPairs: [], exposed: [], exposedLife: [] };

describe('working out segmentation in a worker', () => {
  it('puts the report together from its pieces, in their order, and tells how far it is', async () => {
    const worker = new PretendWorker();
    const steps: number[] = [];
    const asked = segmentInWorker(clinic, { ...question, onStep: (done) => steps.push(done) }, () => worker);
    await turns();
    expect(worker.received.at(-1)).toMatchObject({ kind: 'report', ways: 3, by: 'takeovers' });
    worker.answer({ kind: 'step', done: 1 });
    const report: SegmentationReport = {
      targets: ['a', 'b', 'c'],
      entries: [],
      ways: [way('x'), way('y')],
      flows: { never: ['f1', 'f2'], allowed: ['f3'] },
      choke: CHOKE,
      blast: BLAST,
    };
    answerInParts(worker, report);
    const result = await asked;
    expect(result).toEqual({ ok: true, value: report, issues: [] });
    expect(steps).toEqual([1]);
    expect(worker.ended).toBe(true);
  });

  it('ends at once when it is stopped, and says when it broke', async () => {
    const stopping = new AbortController();
    const worker = new PretendWorker();
    const asked = segmentInWorker(clinic, { ...question, signal: stopping.signal }, () => worker);
    stopping.abort();
    expect(await asked).toMatchObject({ ok: false, issues: [{ code: 'segmentation-stopped' }] });
    expect(worker.ended).toBe(true);
    const broken = new PretendWorker();
    const other = segmentInWorker(clinic, question, () => broken);
    broken.breakDown('boom');
    expect(await other).toMatchObject({ ok: false, issues: [{ code: 'segmentation-failed' }] });
  });

  it('puts the stages of a plan in their order', async () => {
    const worker = new PretendWorker();
    const asked = planInWorker(clinic, question, () => worker);
    const stages = [{ id: 'stage-1' }, { id: 'stage-2' }];
    answerInParts(worker, { today: '2026-11-22', stages, left: [] });
    expect(await asked).toMatchObject({
      ok: true,
      value: { stages: [{ id: 'stage-1' }, { id: 'stage-2' }], left: [] },
    });
  });

  it('gives the document as the work would leave it, with the figures of both states', async () => {
    const worker = new PretendWorker();
    const [zone] = clinic.zones.values();
    if (zone === undefined) throw new Error('The clinic has no zone.');
    const after = updateElement('zones', zone.id, { enforcement: 'one-way' })(clinic);
    const asked = carryOutInWorker(clinic, { work: [], view: undefined, supportDates }, undefined, () => worker);
    await turns(40);
    // The views go along, since what is new is drawn where there is room.
    expect(worker.received).toHaveLength(documentPieces(clinic).length + 1);
    worker.answer({ kind: 'changed', changes: changesOf(clinic, after) });
    worker.answer({
      kind: 'carriedOut',
      before: EXPOSURE,
      after: { ...EXPOSURE, exposed: ['ct'] },
      left: [],
      kept: ['f'],
    });
    const result = await asked;
    expect(result.ok && serialiseDocument(result.value.after)).toBe(serialiseDocument(after));
    expect(result.ok && result.value.figures.after.exposed).toEqual(['ct']);
  });

  it('looks up what one takeover reaches', async () => {
    const worker = new PretendWorker();
    const asked = reachedInWorker(clinic, ['vpn'], undefined, () => worker);
    worker.answer({ kind: 'reached', ids: ['vpn', 'ehr'] });
    expect(await asked).toMatchObject({ ok: true, value: ['vpn', 'ehr'] });
  });
});

describe('rules for equipment in a worker', () => {
  it('gives the files, what is open about them, and how a comparison went', async () => {
    const worker = new PretendWorker();
    const asked = writeRulesInWorker(clinic, { target: 'ios', language: 'ja' }, undefined, () => worker);
    const written = { files: [{ name: 'a.ios', text: '!' }], packed: undefined, rules: 1, gaps: [] };
    worker.answer({ kind: 'written', written });
    expect(await asked).toEqual({ ok: true, value: written, issues: [] });
    const other = new PretendWorker();
    const compared = compareRulesInWorker(clinic, new Blob(['x']), undefined, () => other);
    other.answer({
      kind: 'compared',
      result: { ok: false, issues: [{ severity: 'error', code: 'rules-not-known', path: '' }] },
    });
    expect(await compared).toMatchObject({ ok: false, issues: [{ code: 'rules-not-known' }] });
  });

  it('refuses a huge file before a worker starts, and says when it was stopped', async () => {
    const huge = { size: 200 * 1_048_576 } as Blob;
    expect(await compareRulesInWorker(clinic, huge)).toMatchObject({ ok: false, issues: [{ code: 'file-too-large' }] });
    const stopping = new AbortController();
    const asked = compareRulesInWorker(clinic, new Blob(['x']), stopping.signal, () => new PretendWorker());
    stopping.abort();
    expect(await asked).toMatchObject({ ok: false, issues: [{ code: 'rules-stopped' }] });
  });
});
