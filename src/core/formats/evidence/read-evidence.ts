import { readJson } from '../../document/json-text';
import type { Advisory } from '../../evidence/advisories/advisory';
import { isEpss, type Likelihoods, readEpss } from '../../evidence/advisories/epss';
import { type ExploitedCatalogue, isKev, kevOfJson } from '../../evidence/advisories/kev';
import { advisoryOfNvd, isNvdItem } from '../../evidence/advisories/nvd';
import { advisoryOfOsv, isOsv } from '../../evidence/advisories/osv';
import { listIn } from '../../evidence/fields';
import { type FilledMds2, readMds2 } from '../../evidence/mds2/read-mds2';
import { readOlderMds2 } from '../../evidence/mds2/read-older-mds2';
import { isSbomJson, readSbomJson, readSbomText } from '../../evidence/sbom/read-sbom';
import type { Sbom } from '../../evidence/sbom/sbom';
import { isSpdxTagValue } from '../../evidence/sbom/spdx-tag-value';
import { isCsaf, statementsOfCsaf } from '../../evidence/vex/csaf';
import { hasVulnerabilities, statementsOfCycloneDx } from '../../evidence/vex/cyclonedx-vex';
import { type VexIdentity, vexIdentity } from '../../evidence/vex/identity';
import { isOpenVex, statementsOfOpenVex } from '../../evidence/vex/openvex';
import type { VexStatement } from '../../evidence/vex/statement';
import type { Library } from '../../library/library';
import { error, fail, ok, type Result } from '../../result';
import { decodeTable } from '../decode-table';
import { FILE_SIZE_LIMIT } from '../file-size-limit';
import { tooLarge } from '../too-large';
import { gunzip, isGzip, isZip } from '../unpack';
import { readWorkbook } from '../xlsx';
import { kevOfCsv } from './kev-csv';

/** What a file of evidence holds, in one form each. */
export type EvidenceContent =
  | { readonly kind: 'mds2'; readonly form: FilledMds2 }
  /** A parts list, with what it says of vulnerabilities in its parts. */
  | { readonly kind: 'sbom'; readonly sbom: Sbom; readonly statements: readonly VexStatement[] }
  | {
      readonly kind: 'vex';
      readonly format: 'openvex' | 'csaf' | 'cyclonedx';
      readonly statements: readonly VexStatement[];
      readonly identity?: VexIdentity;
    }
  | { readonly kind: 'advisories'; readonly source: 'osv' | 'nvd'; readonly advisories: readonly Advisory[] }
  | { readonly kind: 'exploited'; readonly catalogue: ExploitedCatalogue }
  | { readonly kind: 'likelihoods'; readonly likelihoods: Likelihoods };

/** A page of the NVD, a feed of it, or a list of entries; one entry by itself is a list of one. */
const itemsIn = (json: unknown): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  const [page, feed] = [listIn(json, 'vulnerabilities'), listIn(json, 'cve_items')];
  return page.length > 0 ? page : feed.length > 0 ? feed : [json];
};

const advisoriesIn = (json: unknown): EvidenceContent | undefined => {
  const items = itemsIn(json);
  const [first] = items;
  const source = isOsv(first) ? 'osv' : isNvdItem(first) ? 'nvd' : undefined;
  if (source === undefined) return undefined;
  const read = source === 'osv' ? advisoryOfOsv : advisoryOfNvd;
  return { kind: 'advisories', source, advisories: items.flatMap((item) => read(item) ?? []) };
};

const sbomIn = (json: unknown): Result<EvidenceContent> => {
  const sbom = readSbomJson(json);
  if (!sbom.ok) return sbom;
  const statements = hasVulnerabilities(json) ? statementsOfCycloneDx(json) : [];
  // A document that lists vulnerabilities and no parts speaks of the parts of another one.
  if (sbom.value.components.length === 0 && hasVulnerabilities(json))
    return ok({ kind: 'vex', format: 'cyclonedx', statements, identity: vexIdentity(json) }, sbom.issues);
  return ok({ kind: 'sbom', sbom: sbom.value, statements }, sbom.issues);
};

const inJson = (json: unknown): Result<EvidenceContent> => {
  if (isKev(json)) return ok({ kind: 'exploited', catalogue: kevOfJson(json) });
  if (isCsaf(json))
    return ok({ kind: 'vex', format: 'csaf', statements: statementsOfCsaf(json), identity: vexIdentity(json) });
  if (isOpenVex(json))
    return ok({ kind: 'vex', format: 'openvex', statements: statementsOfOpenVex(json), identity: vexIdentity(json) });
  if (isSbomJson(json)) return sbomIn(json);
  const advisories = advisoriesIn(json);
  return advisories === undefined ? fail(error('evidence-not-recognised', '')) : ok(advisories);
};

const inText = (text: string): Result<EvidenceContent> => {
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  if (start === undefined) return fail(error('file-empty', ''));
  if (start === '{' || start === '[') {
    const json = readJson(text);
    return json.ok ? inJson(json.value) : json;
  }
  if (start === '<' || isSpdxTagValue(text)) {
    const sbom = readSbomText(text);
    return sbom.ok ? ok({ kind: 'sbom', sbom: sbom.value, statements: [] }, sbom.issues) : sbom;
  }
  if (isEpss(text)) {
    const likelihoods = readEpss(text);
    return likelihoods.ok ? ok({ kind: 'likelihoods', likelihoods: likelihoods.value }) : likelihoods;
  }
  const catalogue = kevOfCsv(text);
  return catalogue === undefined ? fail(error('evidence-not-recognised', '')) : ok({ kind: 'exploited', catalogue });
};

/**
 * Reads a file of evidence, telling what it is by its content: MDS2 (xlsx), SBOM, VEX, vulnerabilities, what is known to
 * be exploited and how likely, also packed with gzip. Fails with `evidence-not-recognised`, or with what is wrong with a
 * file that was recognised, `file-too-large` among that: 100 MiB, also after unpacking. Whole feeds of vulnerabilities
 * have a reader of their own. Never throws for what is in a file.
 */
export const readEvidence = async (bytes: Uint8Array, library: Library): Promise<Result<EvidenceContent>> => {
  if (bytes.length > FILE_SIZE_LIMIT) return fail(tooLarge(bytes.length, FILE_SIZE_LIMIT));
  if (isZip(bytes)) {
    const sheets = await readWorkbook(bytes);
    if (!sheets.ok) return sheets;
    const newer = readMds2(sheets.value, library.mds2);
    const form = newer.ok ? newer : readOlderMds2(sheets.value, library.mds2, await library.loadOlderMds2());
    return form.ok ? ok({ kind: 'mds2', form: form.value }, [...sheets.issues, ...form.issues]) : form;
  }
  if (!isGzip(bytes)) {
    const text = decodeTable(bytes);
    return text.ok ? inText(text.value) : text;
  }
  try {
    const unpacked = gunzip(bytes, FILE_SIZE_LIMIT);
    if (unpacked === undefined) return fail(error('gzip-too-much', '', { limit: FILE_SIZE_LIMIT / 1_048_576 }));
    const text = decodeTable(unpacked);
    return text.ok ? inText(text.value) : text;
  } catch {
    return fail(error('gzip-broken', ''));
  }
};
