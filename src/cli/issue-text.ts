import type { Issue } from '../core/result';
import type { Translate } from '../i18n/i18n';
import { issueWords } from '../i18n/issue-words';
import type { Call } from './command';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey is named to be replaced
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a file may hold what a terminal obeys: colours, cursor moves, direction marks. It is shown, not obeyed. */
export const harmless = (text: string): string => text.replace(OBEYED, '\ufffd');

export const issueText = issueWords;

export const issueLine = (issue: Issue, t: Translate): string =>
  harmless(`${t(`cli.severity.${issue.severity}`)}: ${issueText(issue, t)}`);

/** Tells every issue, one line each. */
export const tellIssues = (issues: readonly Issue[], { io, t }: Pick<Call, 'io' | 't'>): void => {
  for (const issue of issues) io.tell(issueLine(issue, t));
};

export const countIssues = (issues: readonly Issue[]) => {
  const count = (severity: Issue['severity']): number => issues.filter((issue) => issue.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('info') };
};
