/**
 * How the core speaks about input: a result carries a value or nothing, and in both cases the issues found on the way.
 * Bad input is a value, never an exception.
 */

/** How much an issue matters: an error means that nothing was read, a warning that something was left out or guessed. */
export type IssueSeverity = 'error' | 'warning' | 'info';

/**
 * Something to tell the person about their input.
 * `code` names the sentence in `i18n` (`issues.<code>`), `path` the place in the input (`assets[3].zone`, `line 12`),
 * `params` what the sentence fills in. Text from a file only ever appears in `params`, as text.
 */
export interface Issue {
  readonly severity: IssueSeverity;
  readonly code: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const ok = <T>(value: T, issues: readonly Issue[] = []): Result<T> => ({ ok: true, value, issues });

/** A failure always has at least one issue, so that the person learns why. */
export const fail = (...issues: readonly [Issue, ...Issue[]]): Result<never> => ({ ok: false, issues });

const issueOf =
  (severity: IssueSeverity) =>
  (code: string, path: string, params?: Issue['params']): Issue =>
    params === undefined ? { severity, code, path } : { severity, code, path, params };

export const error = issueOf('error');
export const warning = issueOf('warning');
export const info = issueOf('info');
