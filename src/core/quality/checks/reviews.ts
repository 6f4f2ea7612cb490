import type { QualityCheck } from '../check';
import type { QualityFinding } from '../finding';

const YEAR = 365 * 86_400_000;

/** `YYYY-MM-DD` a year before the day. */
const yearBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - YEAR).toISOString().slice(0, 10);

/** Whether the drawing was reviewed: at all, within a year, and since it was changed. R9, R31. */
export const documentReview: QualityCheck = ({ source }, today) => {
  const { lastReviewed, lastChange } = source;
  if (source.assets.size === 0) return [];
  if (lastReviewed === undefined) return [{ kind: 'never-reviewed', subjects: [] }];
  const isOld = lastReviewed < yearBefore(today) || (lastChange !== undefined && lastReviewed < lastChange);
  return isOld ? [{ kind: 'review-outdated', subjects: [], detail: lastReviewed }] : [];
};

/** Elements whose risk analysis was begun or put off, and never finished. R30. */
export const unfinishedAnalysis: QualityCheck = ({ source }) => {
  const isUnfinished = ({ analysisStatus }: { readonly analysisStatus?: string | undefined }): boolean =>
    analysisStatus === 'not-started' || analysisStatus === 'started';
  return [...source.assets.values().filter(isUnfinished), ...source.flows.values().filter(isUnfinished)].map(
    ({ id }): QualityFinding => ({ kind: 'analysis-unfinished', subjects: [id] }),
  );
};

/** Parties with contacts that nobody has called within a year, or ever. R37. */
export const staleContacts: QualityCheck = ({ source }, today) =>
  source.parties.values().flatMap(({ id, contacts }): readonly QualityFinding[] => {
    if (contacts === undefined || contacts.length === 0) return [];
    const verified = contacts.flatMap(({ verifiedOn }) => verifiedOn ?? []).sort();
    const last = verified.at(-1);
    if (last !== undefined && last >= yearBefore(today)) return [];
    return [{ kind: 'contact-unverified', subjects: [id], ...(last === undefined ? {} : { detail: last }) }];
  });
