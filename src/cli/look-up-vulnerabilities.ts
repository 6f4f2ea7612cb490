import * as v from 'valibot';
import type { HospitalDocument } from '../core/document/document';
import { keepFindings } from '../core/document/edits/vulnerabilities';
import { checkHospital } from '../core/evidence/checking/check';
import { checkSubjects } from '../core/evidence/checking/to-check';
import type { FeedRow, KeptFeed } from '../core/evidence/feeds/feed';
import { memoryFeed } from '../core/evidence/feeds/memory-feed';
import { EvidenceIdSchema } from '../core/model/id';
import { verdictOf } from '../core/model/vulnerability';
import { ok, type Result } from '../core/result';
import type { Call } from './command';
import { harmless, issueText } from './issue-text';
import { readFeedApart } from './read-apart';

const FILE_LIMIT = 300 * 1_048_576;
/** Files in a folder and those inside it. */
const MOST_FILES = 5_000;

const readFeeds = async (files: readonly string[], { io, t, language }: Call): Promise<readonly KeptFeed[]> => {
  const feeds: KeptFeed[] = [];
  for (const name of files) {
    const bytes = await io.read(name, FILE_LIMIT);
    const rows: FeedRow[] = [];
    const keep = (some: readonly FeedRow[]): void => {
      for (const row of some) rows.push(row);
    };
    const read = bytes.ok ? await readFeedApart(bytes.value, keep, io.environment) : bytes;
    if (!read.ok || !bytes.ok) {
      const [issue] = read.issues;
      io.tell(harmless(t('cli.lookedUp.refused', { name, why: issue === undefined ? '' : issueText(issue, t) })));
      continue;
    }
    const { kind, date, records } = read.value;
    const entries = records.toLocaleString(language);
    io.tell(
      harmless(
        date === undefined
          ? t('cli.lookedUp.undated', { name, kind: kind.toUpperCase(), entries })
          : t('cli.lookedUp.with', { name, kind: kind.toUpperCase(), entries, date }),
      ),
    );
    const fileName = name.replace(/^.*[\\/]/, '');
    feeds.push(memoryFeed({ id: name, name: fileName, size: bytes.value.length, loadedAt: '', ...read.value }, rows));
  }
  return feeds;
};

/**
 * The document with what is found when its parts are looked up in the vulnerability data of a folder, as when they are
 * checked on the page. Says on standard error what was read. Fails where the folder cannot be read; a file that cannot
 * be read is told and left out.
 */
export const lookUpVulnerabilities = async (
  document: HospitalDocument,
  folder: string,
  today: string,
  call: Call,
): Promise<Result<HospitalDocument>> => {
  const files = await call.io.filesIn(folder, MOST_FILES);
  if (!files.ok) return files;
  const feeds = await readFeeds(files.value, call);
  const { found, check } = await checkHospital(checkSubjects(document.assets, document.evidence), feeds, today);
  const makeId = () => v.parse(EvidenceIdSchema, 'vulnerability-data');
  const next = keepFindings(found, check, makeId)(document);
  const verdicts = found.flatMap(({ vulnerabilities }) => vulnerabilities.map(verdictOf));
  const affected = verdicts.filter((verdict) => verdict === 'affected').length;
  const review = verdicts.filter((verdict) => !['affected', 'fixed', 'not-affected'].includes(verdict)).length;
  call.io.tell(call.t('cli.lookedUp.found', { affected, review }));
  return ok(next);
};
