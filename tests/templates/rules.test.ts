import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis/analyse';
import { routeOf } from '../../src/core/facts/vocabulary';
import { readPlain } from '../../src/core/formats/plain';
import { type Condition, type Rule, type RuleExample, RuleSchema } from '../../src/core/library/rule';
import { modelOf } from '../../src/core/model/model';
import { library } from '../../src/templates';
import { writtenRules } from '../support/rules';

const DEFAULT_DAY = '2026-11-22';

const factsIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  const others = [condition.before, condition.below, condition.differsFrom];
  return [condition.fact, ...others.filter((path) => path !== undefined)];
};

type Verdict = 'reports' | 'asks' | 'is silent' | 'fails' | 'cannot be read';

/** What the rule says about the example when it runs alone. */
const verdictOn = (rule: Rule, example: RuleExample): Verdict => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'example', title: 'Example', ...example.model });
  if (!read.ok) return 'cannot be read';
  const model = modelOf(read.value, library);
  const report = analyse(model, { today: example.model.asOf ?? DEFAULT_DAY, rules: [rule] });
  if (report.failures.length > 0) return 'fails';
  const about = ({ subjects }: { readonly subjects: readonly string[] }): boolean =>
    example.subject === undefined || subjects.includes(example.subject);
  if (report.threats.some(about)) return 'reports';
  return report.questions.some(about) ? 'asks' : 'is silent';
};

/** Words of an example that the reader does not know would silently test nothing. */
const unreadIn = (example: RuleExample): readonly string[] => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'example', title: 'Example', ...example.model });
  return read.issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
};

const rules = writtenRules;

describe('every rule', () => {
  it('is there', () => expect(rules.length).toBeGreaterThanOrEqual(60));

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s fits the schema and names only what exists', (_, rule) => {
    const checked = v.safeParse(RuleSchema, rule);
    expect(checked.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
    expect(rule.answeredBy.filter((id) => !library.controls.has(id))).toEqual([]);
    expect((rule.yieldsTo ?? []).filter((id) => !library.rules.has(id))).toEqual([]);
    expect(factsIn(rule.when).filter((path) => routeOf(path, rule.scope, library) === undefined)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s has examples that show where it ends', (_, rule) => {
    expect(rule.examples.reports.length).toBeGreaterThanOrEqual(1);
    expect(rule.examples.silent.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.silent.some(({ shows }) => shows.startsWith('Near miss: '))).toBe(true);
    // Unknown is never safe: a rule asks somewhere, or says why there is nothing to ask.
    expect(rule.examples.asks.length > 0).toBe(rule.neverAsks === undefined);
    expect(Object.values(rule.examples).flat().flatMap(unreadIn)).toEqual([]);
  });
});

describe('the examples of', () => {
  for (const rule of rules) {
    it(rule.id, () => {
      const wrong = (
        [
          ['reports', rule.examples.reports],
          ['asks', rule.examples.asks],
          ['is silent', rule.examples.silent],
        ] as const
      ).flatMap(([wanted, examples]) =>
        examples
          .map((example) => ({ example: example.shows, wanted, came: verdictOn(rule, example) }))
          .filter(({ came }) => came !== wanted),
      );
      expect(wrong).toEqual([]);
    });
  }
});
