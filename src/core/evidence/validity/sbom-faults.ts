import { type Issue, warning } from '../../result';
import { type Fields, textIn } from '../fields';
import { cycloneDxBom } from './cyclonedx/bom';
import { type Lines, spotOf } from './lines';
import { type Checking, newChecking, type Shape, toldBy } from './shape';
import { spdxDocument, spdxText } from './spdx-shape';
import { spdx3Document } from './spdx3-shape';

/** The newest version of CycloneDX whose rules are known here: 1.7. */
const NEWEST = 7;

const faultsOf = (
  shape: Shape,
  document: Fields,
  format: string,
  version: number,
  lines?: Lines,
  isXml = false,
): readonly Issue[] => {
  const checking = newChecking(format, version, isXml, lines);
  shape(document, '', checking);
  return toldBy(checking, document);
};

const versionNotKnown = (document: Fields, at: string, value: string, known: string, lines?: Lines): Issue => {
  const line = lines === undefined ? undefined : spotOf(lines, document, at)?.line;
  return warning('sbom-version-not-known', at, { value, known, ...(line === undefined ? {} : { line }) });
};

/**
 * Where a CycloneDX document breaks the rules of the version that it claims, as warnings, each with its place as a JSON
 * pointer; empty where it is valid. Of a version that is not known here, only that is said. `lines`: it was XML, and
 * things stand there. Linear in the document.
 */
export const faultsOfCycloneDx = (bom: Fields, lines?: Lines): readonly Issue[] => {
  const said = textIn(bom, 'specVersion') ?? '';
  const minor = /^1\.(\d)$/.exec(said)?.[1];
  if (minor === undefined || Number(minor) > NEWEST)
    return [versionNotKnown(bom, '/specVersion', said, `CycloneDX 1.0–1.${NEWEST}`, lines)];
  return faultsOf(cycloneDxBom, bom, `CycloneDX ${said}`, Number(minor), lines, lines !== undefined);
};

/**
 * Where an SPDX document of version 2 breaks its rules; as with CycloneDX. `lines`: it was written in tags or in RDF.
 * `before`: what was found while it was read.
 */
export const faultsOfSpdx = (
  document: Fields,
  lines?: Lines,
  before?: (checking: Checking) => void,
): readonly Issue[] => {
  const said = textIn(document, 'spdxVersion') ?? '';
  const minor = /^SPDX-2\.([23])$/.exec(said)?.[1];
  if (minor === undefined) return [versionNotKnown(document, '/spdxVersion', said, 'SPDX-2.2, SPDX-2.3', lines)];
  const checking = newChecking(`SPDX 2.${minor}`, Number(minor), false, lines);
  before?.(checking);
  (lines === undefined ? spdxDocument : spdxText)(document, '', checking);
  return toldBy(checking, document);
};

/** Where an SPDX document of version 3 in JSON-LD breaks its rules; as with CycloneDX. */
export const faultsOfSpdx3 = (document: Fields): readonly Issue[] => faultsOf(spdx3Document, document, 'SPDX 3', 0);
