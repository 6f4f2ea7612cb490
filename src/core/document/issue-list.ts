import { fail, type Issue, info, type Result } from '../result';

/** How many issues are listed before the rest is only counted. */
const ISSUE_LIMIT = 1_000;

/** The issues, or the first of many with the number of the others. */
export const listed = (issues: readonly Issue[]): readonly Issue[] =>
  issues.length <= ISSUE_LIMIT
    ? issues
    : [...issues.slice(0, ISSUE_LIMIT), info('more-issues', '', { count: issues.length - ISSUE_LIMIT })];

/** A failure when there is an error among the issues, errors first since they are why; else `undefined`. */
export const refusal = (issues: readonly Issue[]): Result<never> | undefined => {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first, ...others] = listed([...errors, ...issues.filter(({ severity }) => severity !== 'error')]);
  return errors.length === 0 || first === undefined ? undefined : fail(first, ...others);
};
