import type { QualityCheck } from './check';
import { unjoinedEnds } from './checks/cables';
import { impossibleFlows, misplacedLegs } from './checks/contradictions';
import { differingForms, differingModels } from './checks/differences';
import { duplicates } from './checks/duplicates';
import { assetGaps, flowGaps, zoneGaps } from './checks/gaps';
import { documentReview, elementChecks, staleContacts, unfinishedAnalysis } from './checks/reviews';

export const qualityChecks: readonly QualityCheck[] = [
  flowGaps,
  assetGaps,
  zoneGaps,
  ...duplicates,
  misplacedLegs,
  impossibleFlows,
  unjoinedEnds,
  differingForms,
  differingModels,
  documentReview,
  elementChecks,
  unfinishedAnalysis,
  staleContacts,
];
