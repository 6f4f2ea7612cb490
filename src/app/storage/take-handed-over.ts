import type { HospitalDocument } from '../../core/document/document';
import { type Issue, type Result, warning } from '../../core/result';
import type { UnpackedHospital } from '../../workers/hand-over-protocol';
import { keepFiles } from './attached-files';

type Unpacked = Extract<Result<UnpackedHospital>, { readonly ok: true }>;

/**
 * Keeps the files that came with a document and that its papers speak of, by their bytes. Gives what was left out: files
 * that no paper speaks of, and those that this browser has no room for.
 */
export const takeHandedOver = async (
  document: HospitalDocument,
  { value, issues }: Unpacked,
  now: Date,
): Promise<readonly Issue[]> => {
  const wanted = new Set(document.evidence.values().flatMap(({ sha256 }) => sha256 ?? []));
  const known = value.files.flatMap(({ name, sha256, file }) =>
    sha256 !== undefined && wanted.has(sha256) ? [{ name, sha256, file }] : [],
  );
  const strange = value.files.filter(({ sha256 }) => sha256 === undefined || !wanted.has(sha256));
  const refused = await keepFiles(known, now.toISOString());
  return [
    ...issues,
    ...strange.map(({ name }) => warning('hand-over-strange', name)),
    ...refused.map((name) => warning('hand-over-not-kept', name)),
  ];
};
