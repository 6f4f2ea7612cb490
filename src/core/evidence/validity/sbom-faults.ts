import { type Issue, warning } from '../../result';
import { type Fields, textIn } from '../fields';
import { cycloneDxBom } from './cyclonedx/bom';
import { newChecking, type Shape, toldBy } from './shape';
import { spdxDocument } from './spdx-shape';
import { spdx3Document } from './spdx3-shape';

/** The newest version of CycloneDX whose rules are known here: 1.7. */
const NEWEST = 7;

const faultsOf = (shape: Shape, document: Fields, format: string, version: number, isXml = false): readonly Issue[] => {
  const checking = newChecking(format, version, isXml);
  shape(document, '', checking);
  return toldBy(checking);
};

/**
 * Where a CycloneDX document breaks the rules of the version that it claims, as warnings, each with its place as a JSON
 * pointer; empty where it is valid. Of a version that is not known here, only that is said. Linear in the document.
 */
export const faultsOfCycloneDx = (bom: Fields, isXml = false): readonly Issue[] => {
  const said = textIn(bom, 'specVersion') ?? '';
  const minor = /^1\.(\d)$/.exec(said)?.[1];
  if (minor === undefined || Number(minor) > NEWEST)
    return [warning('sbom-version-not-known', '/specVersion', { value: said, known: `CycloneDX 1.0–1.${NEWEST}` })];
  return faultsOf(cycloneDxBom, bom, `CycloneDX ${said}`, Number(minor), isXml);
};

/** Where an SPDX document in JSON, of version 2, breaks its rules; as with CycloneDX. */
export const faultsOfSpdx = (document: Fields): readonly Issue[] => {
  const said = textIn(document, 'spdxVersion') ?? '';
  const minor = /^SPDX-2\.([23])$/.exec(said)?.[1];
  if (minor === undefined)
    return [warning('sbom-version-not-known', '/spdxVersion', { value: said, known: 'SPDX-2.2, SPDX-2.3' })];
  return faultsOf(spdxDocument, document, `SPDX 2.${minor}`, Number(minor));
};

/** Where an SPDX document of version 3 in JSON-LD breaks its rules; as with CycloneDX. */
export const faultsOfSpdx3 = (document: Fields): readonly Issue[] => faultsOf(spdx3Document, document, 'SPDX 3', 0);
