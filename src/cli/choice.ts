import { error, fail, ok, type Result } from '../core/result';
import type { OptionName } from './arguments';
import type { Call } from './command';

/** An option whose values are few; `undefined` when it was not given. */
export const choiceOf = <T extends string>(
  option: OptionName,
  allowed: readonly T[],
  { options }: Call,
): Result<T | undefined> => {
  const value = options[option];
  const known = allowed.find((each) => each === value);
  return value === undefined || known !== undefined
    ? ok(known)
    : fail(error('option-value-not-allowed', '', { option, value, allowed: allowed.join(', ') }));
};
