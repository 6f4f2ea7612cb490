import type { FileFacts } from '../../evidence/paper/paper-content';
import { paperOf, type UnassignedPaper } from '../../evidence/paper/paper-of';
import { completenessOf, type SbomCompleteness } from '../../evidence/sbom/completeness';
import type { Library } from '../../library/library';
import { type Issue, ok, type Result } from '../../result';
import { foreignFile } from '../foreign';
import { type EvidenceContent, readEvidence } from './read-evidence';

/** What a file is for a hospital. */
export type FilePaper =
  /** A paper that was understood. */
  | { readonly kind: 'paper'; readonly paper: UnassignedPaper; readonly completeness?: SbomCompleteness }
  /** Something that cannot be read further, such as a PDF: kept by its name, hash and size. */
  | { readonly kind: 'attachment'; readonly paper: UnassignedPaper }
  /** What is known of vulnerabilities in general, which belongs to no hospital. */
  | { readonly kind: 'data' };

/** What a file of another kind fails with, whatever it is. */
const OF_ANOTHER_KIND: ReadonlySet<string> = new Set([
  'evidence-not-recognised',
  'sbom-not-recognised',
  'mds2-not-found',
  'file-not-text',
]);
/** What a file fails with that may be of another kind and may be damaged; its name tells. */
const DAMAGED_OR_OTHER: ReadonlySet<string> = new Set(['xlsx-broken', 'xml-invalid', 'json-invalid', 'json-cut-off']);
const READABLE = /\.(?:xlsx|xlsm|json|xml|rdf|spdx|cdx|csv|gz)$/i;
/** 製造業者/サービス事業者による医療情報セキュリティ開示書, as JAHIS and JIRA publish it. */
const DISCLOSURE = /(?:^|[^a-z0-9])(?:mds|sds)(?:[^a-z0-9]|$)|開示書/i;

const isOther = ([first]: readonly Issue[], name: string): boolean =>
  first !== undefined &&
  (OF_ANOTHER_KIND.has(first.code) || (DAMAGED_OR_OTHER.has(first.code) && !READABLE.test(name)));

/** A file that is kept without being understood: a disclosure by MDS/SDS where its name says so. */
export const attachmentOf = ({ name, sha256, size, today }: FileFacts): UnassignedPaper => ({
  kind: DISCLOSURE.test(name.normalize('NFKC')) ? 'mds-sds' : 'other',
  status: 'provided',
  receivedOn: today,
  fileName: name.slice(0, NAME_LIMIT) || '?',
  ...(sha256 === undefined ? {} : { sha256 }),
  size,
});

const NAME_LIMIT = 2_000;

const paperIn = (content: EvidenceContent, file: FileFacts): Result<FilePaper> => {
  switch (content.kind) {
    case 'mds2':
    case 'vex':
    case 'sbom': {
      const made = paperOf(content, file);
      if (!made.ok) return made;
      const completeness = content.kind === 'sbom' ? { completeness: completenessOf(content.sbom) } : {};
      return ok({ kind: 'paper', paper: made.value, ...completeness }, made.issues);
    }
    case 'advisories':
    case 'exploited':
    case 'likelihoods':
      return ok({ kind: 'data' });
  }
};

/** What is kept without being understood, with a word on what it is where that can be told. */
const unread = (bytes: Uint8Array, file: FileFacts): Result<FilePaper> => {
  const foreign = foreignFile(bytes, file.name);
  const paper = attachmentOf(file);
  const isScan = foreign?.code === 'foreign-scan';
  return ok({ kind: 'attachment', paper: isScan ? { ...paper, kind: 'scan' } : paper }, foreign && [foreign]);
};

/**
 * Reads a file as something about devices: a paper where it is one of ours, an attachment where it is of another kind.
 * Fails with what is wrong with a file that is of our kinds and damaged; then nothing of it is to be kept.
 */
export const paperFromFile = async (
  bytes: Uint8Array,
  file: FileFacts,
  library: Library,
): Promise<Result<FilePaper>> => {
  const read = await readEvidence(bytes, library);
  if (!read.ok) return isOther(read.issues, file.name) ? unread(bytes, file) : read;
  const paper = paperIn(read.value, file);
  return paper.ok ? ok(paper.value, [...read.issues, ...paper.issues]) : paper;
};
