import { type Issue, warning } from '../../result';
import { type Fields, textIn } from '../fields';
import { cycloneDxBom } from './cyclonedx/bom';
import { newChecking, toldBy } from './shape';

/** The newest version of CycloneDX whose rules are known here: 1.7. */
const NEWEST = 7;

/**
 * Where a CycloneDX document breaks the rules of the version that it claims, as warnings, each with its place as a JSON
 * pointer; empty where it is valid. Of a version that is not known here, only that is said. Linear in the document.
 */
export const faultsOfCycloneDx = (bom: Fields, isXml = false): readonly Issue[] => {
  const said = textIn(bom, 'specVersion') ?? '';
  const minor = /^1\.(\d)$/.exec(said)?.[1];
  if (minor === undefined || Number(minor) > NEWEST)
    return [warning('sbom-version-not-known', '/specVersion', { value: said, known: `CycloneDX 1.0–1.${NEWEST}` })];
  const checking = newChecking(`CycloneDX ${said}`, Number(minor), isXml);
  cycloneDxBom(bom, '', checking);
  return toldBy(checking);
};
