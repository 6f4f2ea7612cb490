import type { FilePaper } from '../core/formats/evidence/paper-from-file';
import type { Component } from '../core/model/component';
import type { StatedVex } from '../core/model/vex-statement';
import { error, fail, ok, type Result } from '../core/result';
import type { EvidenceAnswer, EvidenceRequest } from './evidence-protocol';
import { runJob, type StartWorker } from './port';

/** How long reading one file may take, in milliseconds. */
export const EVIDENCE_READ_LIMIT = 20_000;

const MEBI = 1_048_576;
/** In bytes, before anything is read; a workbook is packed and may hold much more. */
const SIZE_LIMIT = 100 * MEBI;
const WORKBOOK_SIZE_LIMIT = 20 * MEBI;
const ZIP = 'PK\u0003\u0004';

const startReader: StartWorker = () =>
  new Worker(new URL('./evidence.worker.ts', import.meta.url), { type: 'module', name: 'evidence' });

const limitFor = async (file: Blob): Promise<number> => {
  try {
    return (await file.slice(0, ZIP.length).text()) === ZIP ? WORKBOOK_SIZE_LIMIT : SIZE_LIMIT;
  } catch {
    return SIZE_LIMIT;
  }
};

/**
 * Reads a file about devices off the main thread: a paper, an attachment, or that it is about vulnerabilities in general;
 * or issues alone. Its size is checked before a byte is read, and reading ends after 20 seconds. Never rejects.
 */
export const readEvidenceInWorker = async (
  { file, name, today }: EvidenceRequest,
  signal?: AbortSignal,
  start: StartWorker = startReader,
): Promise<Result<FilePaper>> => {
  if (file.size === 0) return fail(error('file-empty', ''));
  const limit = await limitFor(file);
  if (file.size > limit)
    return fail(error('file-too-large', '', { size: Math.ceil(file.size / MEBI), limit: limit / MEBI }));
  const components: Component[] = [];
  const statements: StatedVex[] = [];
  let answer: Extract<EvidenceAnswer, { kind: 'done' }> | undefined;
  const ending = await runJob({
    start,
    messages: [{ file, name, today } satisfies EvidenceRequest],
    signal,
    limit: EVIDENCE_READ_LIMIT,
    receive: (message) => {
      const received = message as EvidenceAnswer;
      switch (received.kind) {
        case 'components':
          for (const component of received.components) components.push(component);
          return false;
        case 'statements':
          for (const statement of received.statements) statements.push(statement);
          return false;
        case 'done':
          answer = received;
          return true;
      }
    },
  });
  if (ending.kind === 'stopped') return fail(error('reading-stopped', ''));
  if (ending.kind === 'late') return fail(error('reading-too-long', '', { seconds: EVIDENCE_READ_LIMIT / 1000 }));
  const [first, ...others] = answer?.issues ?? [];
  const content = answer?.content;
  if (content === undefined) return fail(first ?? error('reading-failed', ''), ...others);
  if (content.kind === 'data') return ok(content, answer?.issues);
  const paper = {
    ...content.paper,
    ...(components.length === 0 ? {} : { components }),
    ...(statements.length === 0 ? {} : { statements }),
  };
  return ok({ ...content, paper }, answer?.issues);
};
