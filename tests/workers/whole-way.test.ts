import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/core/analysis/analyse';
import type { Report } from '../../src/core/analysis/report';
import type { HospitalDocument } from '../../src/core/document/document';
import { updateElement } from '../../src/core/document/edits/update';
import { serialiseDocument } from '../../src/core/document/serialise';
import { modelOf } from '../../src/core/model/model';
import { library } from '../../src/templates';
import { type AnalysisClient, createAnalysisClient } from '../../src/workers/analysis-client';
import type { WorkerPort } from '../../src/workers/port';
import { runCli, scratchFolder } from '../cli/run-cli';
import { generateHospital } from '../support/generator/generate';

const TODAY = '2026-11-22';
const hospital = generateHospital(library, 600, 11);
const whole = (document: HospitalDocument): Report => analyse(modelOf(document, library), { today: TODAY });

/** The module of the worker itself, in this process; what goes to it and comes from it is copied as between threads. */
const insideHere = async (): Promise<WorkerPort> => {
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => inside.onmessage?.({ data: structuredClone(message) } as MessageEvent),
    terminate: () => undefined,
  };
  const inside: { onmessage: ((event: MessageEvent) => void) | null; postMessage: (message: unknown) => void } = {
    onmessage: null,
    postMessage: (message) => {
      const data = structuredClone(message);
      setTimeout(() => port.onmessage?.({ data } as MessageEvent));
    },
  };
  vi.stubGlobal('self', inside);
  await import('../../src/workers/analysis.worker');
  return port;
};

describe('a report that has come all the way to the page', () => {
  const reports: Report[] = [];
  let client: AnalysisClient;

  const told = async (document: HospitalDocument): Promise<Report> => {
    const before = reports.length;
    client.analyse(document, { today: TODAY });
    await vi.waitFor(() => expect(reports.length).toBeGreaterThan(before), { timeout: 20_000 });
    const report = reports.at(-1);
    if (report === undefined) throw new Error('No report has come.');
    return report;
  };

  beforeAll(async () => {
    const port = await insideHere();
    client = createAnalysisClient(
      (report) => reports.push(report),
      (message) => {
        throw new Error(message);
      },
      () => undefined,
      () => port,
    );
  });
  afterAll(() => {
    client.dispose();
    vi.unstubAllGlobals();
  });

  it('is the same to the byte as one worked out in one go, at first and after edits', async () => {
    const first = await told(hospital);
    expect(JSON.stringify(first)).toBe(JSON.stringify(whole(hospital)));
    const [zone] = hospital.zones.values();
    const [, , asset] = hospital.assets.values();
    if (zone === undefined || asset === undefined) throw new Error('The hospital has too little in it.');
    const edits = [
      updateElement('assets', asset.id, { networked: asset.networked !== true }),
      updateElement('zones', zone.id, { enforcement: 'none' }),
    ];
    let now = hospital;
    for (const edit of edits) {
      now = edit(now);
      const report = await told(now);
      expect(JSON.stringify(report)).toBe(JSON.stringify(whole(now)));
      expect(JSON.stringify(report)).not.toBe(JSON.stringify(first));
    }
  });
});

describe('what the terminal writes of a document', () => {
  it('is the same to the byte each time, and holds the findings of the page in their order', async () => {
    const file = join(scratchFolder(), 'hospital.json');
    writeFileSync(file, serialiseDocument(hospital));
    const words = ['analyse', file, '--format', 'json', '--date', TODAY];
    const [once, again] = [await runCli(words), await runCli(words)];
    expect(once.err).toBe(again.err);
    expect(once.out).toBe(again.out);
    const written = JSON.parse(once.out) as { threats: { key: string }[]; questions: { key: string }[] };
    const report = whole(hospital);
    expect(written.threats.map(({ key }) => key)).toEqual(report.threats.map(({ key }) => key));
    expect(written.questions.map(({ key }) => key)).toEqual(report.questions.map(({ key }) => key));
  });
});
