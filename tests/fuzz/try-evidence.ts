import { indexAdvisories } from '../../src/core/evidence/matching/advisory-index';
import { matchDevice } from '../../src/core/evidence/matching/match-device';
import { indexStatements } from '../../src/core/evidence/matching/vex-index';
import { compareSboms } from '../../src/core/evidence/sbom/compare-sboms';
import { completenessOf } from '../../src/core/evidence/sbom/completeness';
import type { Sbom, SbomComponent } from '../../src/core/evidence/sbom/sbom';
import type { EvidenceContent } from '../../src/core/formats/evidence/read-evidence';

/** What was last read of each kind, so that each is used together with the others. */
interface Kept {
  sbom?: Sbom;
  components: readonly SbomComponent[];
  statements: ReturnType<typeof indexStatements>;
  advisories: ReturnType<typeof indexAdvisories>;
}

/** Parts that are matched at a time; what takes longer with more of them is measured elsewhere. */
const MOST_PARTS = 500;

export const newKept = (): Kept => ({
  components: [],
  statements: indexStatements([]),
  advisories: indexAdvisories([]),
});

/** Does with evidence what the program does once it has read it. */
export const tryEvidence = (content: EvidenceContent, kept: Kept): void => {
  switch (content.kind) {
    case 'sbom':
      completenessOf(content.sbom);
      if (kept.sbom !== undefined) compareSboms(kept.sbom, content.sbom);
      kept.sbom = content.sbom;
      kept.components = content.sbom.components.slice(0, MOST_PARTS);
      if (content.statements.length > 0)
        kept.statements = indexStatements([{ name: 'vex', statements: content.statements }]);
      break;
    case 'vex':
      kept.statements = indexStatements([{ name: 'vex', statements: content.statements }]);
      break;
    case 'advisories':
      kept.advisories = indexAdvisories(content.advisories);
      break;
    case 'mds2':
    case 'exploited':
    case 'likelihoods':
      return;
  }
  const { components, statements, advisories } = kept;
  const device = { manufacturer: 'Example', model: 'CT-100', version: '1.0', components, cpes: [] };
  matchDevice(device, { statements, advisories });
};
