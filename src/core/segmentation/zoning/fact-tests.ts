import type { FactSource } from '../../facts/fact';
import type { Facts } from '../../facts/facts-of';
import type { FactTest } from '../../library/fact-test';
import type { Asset } from '../../model/asset';

/** A fact that led to a piece of advice, with where its value comes from. */
export interface FactUsed {
  readonly fact: string;
  readonly value: string | number | boolean | null | readonly string[];
  readonly source: FactSource['kind'];
}

export interface TestOutcome {
  /** `undefined`: nobody knows. */
  readonly holds: boolean | undefined;
  readonly used: readonly FactUsed[];
  /** Facts whose values would settle it. */
  readonly unknown: readonly string[];
}

const says = (test: FactTest, value: FactUsed['value'], today: string): boolean => {
  const each = Array.isArray(value) ? (value as readonly string[]) : [value as string | number | boolean | null];
  if (test.past === true) return each.some((day) => typeof day === 'string' && day < today);
  const among = (list: readonly (string | number | boolean)[]): boolean =>
    each.some((one) => one !== null && list.includes(one));
  if (test.in !== undefined) return among(test.in);
  return test.notIn === undefined || (value !== null && !among(test.notIn));
};

/** Whether all tests hold for the asset: no as soon as one known fact says no, unknown while one that is left is unknown. */
export const testAll = (tests: readonly FactTest[], asset: Asset, facts: Facts): TestOutcome => {
  const used: FactUsed[] = [];
  const unknown: string[] = [];
  for (const test of tests) {
    const { value, source } = facts.asset(test.fact, asset);
    if (value === undefined) unknown.push(test.fact);
    else if (says(test, value, facts.today)) used.push({ fact: test.fact, value, source: source.kind });
    else return { holds: false, used: [], unknown: [] };
  }
  return { holds: unknown.length === 0 ? true : undefined, used, unknown };
};
