import { error, fail, type Issue, ok, type Result } from '../../result';
import { field, isFields, textIn } from '../fields';
import { faultsOfCycloneDx, faultsOfSpdx, faultsOfSpdx3 } from '../validity/sbom-faults';
import { readXml } from '../xml';
import { sbomOfCycloneDx } from './cyclonedx';
import { cycloneDxFromXml, cycloneDxVersionOf } from './cyclonedx-xml';
import type { Sbom } from './sbom';
import { sbomOfSpdx } from './spdx';
import { isSpdxRdf, spdxFromRdf } from './spdx-rdf';
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

/**
 * An SBOM in a text that is not JSON: CycloneDX 1.0 to 1.7 in XML, SPDX 2 in RDF/XML or in tags. Fails with the fault of
 * its XML, `sbom-not-recognised` or `sbom-too-large`; warns of faults as with JSON, but not of elements not known.
 */
export const readSbomText = (text: string): Result<Sbom> => {
  if (isSpdxTagValue(text)) return inLimits(sbomOfSpdx(spdxFromTagValue(text)));
  const xml = readXml(text);
  if (!xml.ok) return xml;
  if (cycloneDxVersionOf(xml.value) !== undefined) {
    const bom = cycloneDxFromXml(xml.value);
    return inLimits(sbomOfCycloneDx(bom), faultsOfCycloneDx(bom, true));
  }
  if (isSpdxRdf(xml.value)) return inLimits(sbomOfSpdx(spdxFromRdf(xml.value)));
  return fail(error('sbom-not-recognised', ''));
};
