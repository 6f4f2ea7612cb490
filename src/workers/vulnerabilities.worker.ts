import { checkHospital } from '../core/evidence/checking/check';
import type { StatingPaper, ToCheck } from '../core/evidence/checking/to-check';
import { pause } from './pause';
import { keptFeeds, openVulnerabilities } from './vulnerabilities/database';
import { type Load, loadFeed } from './vulnerabilities/load-feed';
import type { Progress, VulnerabilityAnswer, VulnerabilityRequest } from './vulnerabilities/protocol';

const post = (answer: VulnerabilityAnswer): void => self.postMessage(answer);

/** In milliseconds: as often as people can follow. */
const TOLD_EVERY = 100;

const telling = (): ((progress: Progress) => void) => {
  let last = 0;
  let stage: Progress['stage'];
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - last < TOLD_EVERY) return;
    last = now;
    stage = progress.stage;
    post({ kind: 'progress', ...progress });
  };
};

const load = async (asked: Load): Promise<void> => {
  const tell = telling();
  const database = await openVulnerabilities();
  const result = await loadFeed(database, asked, ({ bytes, records }) =>
    tell({ done: bytes, all: asked.file.size, records }),
  );
  post({ kind: 'loaded', result });
};

const toCheck: ToCheck[] = [];
const stating: StatingPaper[] = [];

const check = async (today: string): Promise<void> => {
  const tell = telling();
  const feeds = await keptFeeds(await openVulnerabilities());
  const { found, check: made } = await checkHospital({ toCheck, stating }, feeds, today, (progress) =>
    tell({ ...progress, records: 0 }),
  );
  for (const one of found) {
    post({ kind: 'found', found: one });
    // A turn for each lets the page take them one by one.
    await pause();
  }
  post({ kind: 'checked', check: made });
};

const work = async (request: VulnerabilityRequest): Promise<void> => {
  switch (request.kind) {
    case 'load':
      return load(request.load);
    case 'toCheck':
      toCheck.push(request.toCheck);
      return;
    case 'stating':
      stating.push(request.stating);
      return;
    case 'check':
      return check(request.today);
  }
};

self.onmessage = ({ data }: MessageEvent<VulnerabilityRequest>): void => {
  work(data).catch((thrown: unknown) => {
    // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
    setTimeout(() => {
      throw thrown;
    });
  });
};
