import { STRIDE, STRIDE_LETTERS, type Stride } from '../../library/vocabulary';

const PREFIX = 'stride-';

/**
 * The key of the treatment by which a person writes down that a cell was considered: `stride-S|element`. It has the
 * form of a finding's key, so copying, merging and removing elements treat it like any other decision.
 */
export const markKey = (category: Stride, subject: string): string => `${PREFIX}${STRIDE_LETTERS[category]}|${subject}`;

const RULES: ReadonlySet<string> = new Set(STRIDE.map((category) => `${PREFIX}${STRIDE_LETTERS[category]}`));

/** Whether the key of a treatment is that of a cell and not of a threat. */
export const isMarkKey = (key: string): boolean => RULES.has(key.split('|', 1)[0] ?? '');

/** What a mark is called in lists of decisions: `STRIDE S`, the same in every language. `undefined` for other rules. */
export const markTitle = (rule: string): string | undefined =>
  RULES.has(rule) ? `STRIDE ${rule.slice(PREFIX.length)}` : undefined;
