import { error, fail, type Issue, ok, type Result } from '../../result';
import { field, isFields, textIn } from '../fields';
import { newLines } from '../validity/lines';
import { faultsOfCycloneDx, faultsOfSpdx, faultsOfSpdx3 } from '../validity/sbom-faults';
import { readXml } from '../xml';
import { sbomOfCycloneDx } from './cyclonedx';
import { cycloneDxFromXml, cycloneDxVersionOf } from './cyclonedx-xml';
import type { Sbom } from './sbom';
import { sbomOfSpdx } from './spdx';
import { isSpdxRdf, spdxFromRdf } from './spdx-rdf';
import { TAG_OF } from './spdx-tag-names';
import { isSpdxTagValue, spdxFromTagValue } from './spdx-tag-value';
import { sbomOfSpdx3, spdx3VersionOf } from './spdx3';

/** The most components that are kept of one file. */
const MOST_COMPONENTS = 100_000;

/** Whether JSON is an SBOM, by what it says of itself. */
export const isSbomJson = (json: unknown): boolean =>
  textIn(json, 'bomFormat')?.toLowerCase() === 'cyclonedx' ||
  /^https?:\/\/cyclonedx\.org\//.test(textIn(json, '$schema') ?? '') ||
  // A file that spells its format wrong is still meant as one.
  (field(json, 'bomFormat') !== undefined && field(json, 'specVersion') !== undefined) ||
  textIn(json, 'spdxVersion') !== undefined ||
  spdx3VersionOf(json) !== undefined;

const inLimits = (sbom: Sbom, faults: readonly Issue[] = []): Result<Sbom> =>
  sbom.components.length > MOST_COMPONENTS
    ? fail(error('sbom-too-large', '', { count: sbom.components.length, limit: MOST_COMPONENTS }))
    : ok(sbom, faults);

/**
 * An SBOM in JSON: CycloneDX 1.2 to 1.7, SPDX 2.2, 2.3 or 3. Fails with `sbom-not-recognised` or `sbom-too-large`. Where
 * it breaks the rules of its format, it is opened as far as it makes sense, with a warning for each fault.
 */
export const readSbomJson = (json: unknown): Result<Sbom> => {
  if (!isFields(json) || !isSbomJson(json)) return fail(error('sbom-not-recognised', ''));
  if (spdx3VersionOf(json) !== undefined) return inLimits(sbomOfSpdx3(json), faultsOfSpdx3(json));
  if (textIn(json, 'spdxVersion') !== undefined) return inLimits(sbomOfSpdx(json), faultsOfSpdx(json));
  return inLimits(sbomOfCycloneDx(json), faultsOfCycloneDx(json));
};

/** A missing field is a missing tag. */
const inTags = (issue: Issue): Issue => {
  const tag = TAG_OF[String(issue.params?.field)];
  return tag === undefined ? issue : { ...issue, params: { ...issue.params, field: tag } };
};

/**
 * An SBOM in a text that is not JSON: CycloneDX 1.0 to 1.7 in XML, SPDX 2 in RDF/XML or in tags. Fails with the fault of
 * its XML, `sbom-not-recognised` or `sbom-too-large`; warns of faults as with JSON, but not of elements not known.
 */
export const readSbomText = (text: string): Result<Sbom> => {
  if (isSpdxTagValue(text)) {
    const { document, lines, tellTags } = spdxFromTagValue(text);
    const faults = faultsOfSpdx(document, lines, tellTags).map(inTags);
    return inLimits(sbomOfSpdx(document), faults);
  }
  const xml = readXml(text);
  if (!xml.ok) return xml;
  if (cycloneDxVersionOf(xml.value) !== undefined) {
    const lines = newLines();
    const bom = cycloneDxFromXml(xml.value, lines);
    return inLimits(sbomOfCycloneDx(bom), faultsOfCycloneDx(bom, lines));
  }
  if (isSpdxRdf(xml.value)) {
    const lines = newLines();
    const document = spdxFromRdf(xml.value, lines);
    return inLimits(sbomOfSpdx(document), faultsOfSpdx(document, lines));
  }
  return fail(error('sbom-not-recognised', ''));
};
