import type { QualityCheck } from '../check';
import type { QualityFinding } from '../finding';
import { isThing } from '../kinds-of-asset';

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

/**
 * Elements whose entries nobody compared with the thing itself, or not within a year. Where that is noted of none, the
 * review of the document stands for all. R9, R62.
 */
export const elementChecks: QualityCheck = (model, today) => {
  const assets = model.source.assets.values().filter((asset) => isThing(asset, model));
  if (assets.every(({ reviewedOn }) => reviewedOn === undefined)) return [];
  const limit = yearBefore(today);
  return assets.flatMap(({ id, reviewedOn }): readonly QualityFinding[] => {
    if (reviewedOn === undefined) return [{ kind: 'element-never-checked', subjects: [id] }];
    return reviewedOn < limit ? [{ kind: 'element-check-outdated', subjects: [id], detail: reviewedOn }] : [];
  });
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
