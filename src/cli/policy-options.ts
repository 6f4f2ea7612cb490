import type { Model } from '../core/model/model';
import type { PolicyOptions } from '../core/policy/policy-of';
import { error, fail, ok, type Result } from '../core/result';
import type { OptionName } from './arguments';
import { choiceOf } from './choice';
import type { Call } from './command';
import { isRealDay } from './today';

/** The options that say how rules are written; they mean nothing without `--policy` or `--rules`. */
export const POLICY_OPTIONS = [
  'without-address',
  'objects',
  'planned',
  'log-allowed',
  'management',
  'review-on',
] as const satisfies readonly OptionName[];

/** How many zones are named to somebody who named one that is not there. */
const MOST_NAMED = 20;

const managementZones = (model: Model, { options }: Call): Result<readonly string[] | undefined> => {
  const named = options.management?.split(',').map((id) => id.trim());
  const missing = named?.find((id) => !model.source.zones.has(id));
  if (missing === undefined) return ok(named);
  const ids = model.source.zones.values().map(({ id }): string => id);
  const allowed = `${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ' …' : ''}`;
  return fail(error('option-value-not-allowed', '', { option: 'management', value: missing, allowed }));
};

const reviewDay = ({ options }: Call): Result<string | undefined> => {
  const day = options['review-on'];
  return day === undefined || isRealDay(day)
    ? ok(day)
    : fail(error('option-value-not-allowed', '', { option: 'review-on', value: day, allowed: 'YYYY-MM-DD' }));
};

/** How rules are to be written, from the options of the call; what is not said is left to the policy. */
export const policyOptions = (model: Model, call: Call): Result<PolicyOptions> => {
  const withoutAddress = choiceOf('without-address', ['gap', 'zone'], call);
  if (!withoutAddress.ok) return withoutAddress;
  const objects = choiceOf('objects', ['hosts', 'zones'], call);
  if (!objects.ok) return objects;
  const management = managementZones(model, call);
  if (!management.ok) return management;
  const reviewOn = reviewDay(call);
  if (!reviewOn.ok) return reviewOn;
  return ok({
    ...(withoutAddress.value === undefined ? {} : { withoutAddress: withoutAddress.value }),
    ...(objects.value === undefined ? {} : { objects: objects.value }),
    planned: call.options.planned !== undefined,
    logAllowed: call.options['log-allowed'] !== undefined,
    ...(management.value === undefined ? {} : { managementZones: management.value }),
    ...(reviewOn.value === undefined ? {} : { reviewOn: reviewOn.value }),
  });
};
