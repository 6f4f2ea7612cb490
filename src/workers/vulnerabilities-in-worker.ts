import type { Checked, CheckResult } from '../core/evidence/checking/check';
import type { CheckSubjects } from '../core/evidence/checking/to-check';
import type { Feed } from '../core/evidence/feeds/feed';
import type { VulnerabilityCheck } from '../core/model/vulnerability';
import { error, fail, type Result } from '../core/result';
import { runJob, type StartWorker } from './port';
import { openVulnerabilities, removeFeed } from './vulnerabilities/database';
import type { Load } from './vulnerabilities/load-feed';
import type { Progress, VulnerabilityAnswer, VulnerabilityRequest } from './vulnerabilities/protocol';

const startVulnerabilities: StartWorker = () =>
  new Worker(new URL('./vulnerabilities.worker.ts', import.meta.url), { type: 'module', name: 'vulnerabilities' });

/** In bytes. */
export const FEED_SIZE_LIMIT = 300 * 1_048_576;

export interface Job {
  readonly tell: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
  readonly start?: StartWorker;
}

/** What a load that ended in the middle has kept is thrown away; what it would have replaced was never touched. */
const forget = async (id: string): Promise<void> => {
  try {
    const database = await openVulnerabilities();
    await removeFeed(database, id);
    database.close();
  } catch {
    // The next load clears it away.
  }
};

/**
 * Loads a file of vulnerability data into the database of this browser, in the background and for as long as it takes.
 * Stopped or failing, it leaves what was there before. Never rejects.
 */
export const loadInWorker = async (
  load: Load,
  { tell, signal, start = startVulnerabilities }: Job,
): Promise<Result<Feed>> => {
  const { size } = load.file;
  if (size === 0) return fail(error('file-empty', ''));
  if (size > FEED_SIZE_LIMIT)
    return fail(error('file-too-large', '', { size: Math.ceil(size / 1_048_576), limit: FEED_SIZE_LIMIT / 1_048_576 }));
  let result: Result<Feed> | undefined;
  const request: VulnerabilityRequest = { kind: 'load', load };
  const ending = await runJob({
    start,
    messages: [request],
    signal,
    receive: (message) => {
      const answer = message as VulnerabilityAnswer;
      if (answer.kind === 'progress') tell(answer);
      if (answer.kind === 'loaded') result = answer.result;
      return answer.kind === 'loaded';
    },
  });
  if (result !== undefined) return result;
  await forget(load.id);
  return fail(error(ending.kind === 'stopped' ? 'feed-stopped' : 'reading-failed', ''));
};

/** Checks the parts of a hospital against the data of this browser. `undefined`: stopped or failed. Never rejects. */
export const checkInWorker = async (
  { toCheck, stating }: CheckSubjects,
  today: string,
  { tell, signal, start = startVulnerabilities }: Job,
): Promise<CheckResult | undefined> => {
  const messages: readonly VulnerabilityRequest[] = [
    ...toCheck.map((each) => ({ kind: 'toCheck' as const, toCheck: each })),
    ...stating.map((each) => ({ kind: 'stating' as const, stating: each })),
    { kind: 'check', today },
  ];
  const found: Checked[] = [];
  let check: VulnerabilityCheck | undefined;
  await runJob({
    start,
    messages,
    signal,
    receive: (message) => {
      const answer = message as VulnerabilityAnswer;
      if (answer.kind === 'progress') tell(answer);
      if (answer.kind === 'found') found.push(answer.found);
      if (answer.kind === 'checked') check = answer.check;
      return answer.kind === 'checked';
    },
  });
  return check === undefined ? undefined : { found, check };
};
