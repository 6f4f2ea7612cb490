import type { EvidenceDocument } from '../../core/model/evidence-document';

/** The names of the kinds of papers. */
export const KIND_WORDS = {
  mds2: 'inspector.papers.kind.mds2',
  sbom: 'inspector.papers.kind.sbom',
  vex: 'inspector.papers.kind.vex',
  'mds-sds': 'inspector.papers.kind.mdsSds',
  'vulnerability-data': 'inspector.papers.kind.vulnerabilityData',
  scan: 'inspector.papers.kind.scan',
  other: 'inspector.papers.kind.other',
} as const satisfies Record<EvidenceDocument['kind'], string>;
