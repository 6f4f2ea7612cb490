import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../src/core/facts/vocabulary';
import { SCOPES } from '../../../src/core/library/vocabulary';
import { checkRule } from '../../../src/core/packs/check-rule';
import { factList, factPathsFor } from '../../../src/core/packs/fact-list';
import { packText, readOwnRule, readPack, ruleText } from '../../../src/core/packs/rule-pack';
import { runExample } from '../../../src/core/packs/run-example';
import { library } from '../../../src/templates';
import { writtenRule, writtenRules } from '../../support/rules';

const rule = writtenRule('plain-dicom-across-boundary');
const NAME = { ja: '当院のルール', en: 'Our rules' };
const told = (text: string): readonly string[] =>
  readPack(text, library).issues.map(({ code, path }) => `${code} ${path}`);
const changed = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ schema: 'sekisho-rule-pack/1', name: NAME, rules: [{ ...rule, ...change }] });

describe('a pack of rules', () => {
  it('comes back as it was written, and every rule of ours could be in one', () => {
    const rules = writtenRules.slice(0, 200);
    const read = readPack(packText(NAME, rules), library);
    expect(read.issues).toEqual([]);
    expect(read.ok && read.value).toEqual({ schema: 'sekisho-rule-pack/1', name: NAME, rules });
  });

  it('names the line where it stops being JSON', () => {
    const [issue] = readPack(packText(NAME, [rule]).replace('"rules": [', '"rules": [,'), library).issues;
    expect(issue).toMatchObject({ code: 'json-invalid', params: { line: 7 } });
  });

  it.each([
    ['a fact that does not exist', { when: { fact: 'asset.shoeSize', is: 3 } }, 'fact-not-known rules[0].when.fact'],
    [
      'a fact of another scope, deep inside',
      { scope: 'zone', when: { any: [{ not: { fact: 'asset.category', is: 'it' } }] } },
      'fact-not-known rules[0].when.any[0].not.fact',
    ],
    [
      'a comparison that never fits',
      { scope: 'asset', when: { fact: 'asset.category', withinDays: 3 } },
      'comparison-does-not-fit rules[0].when.withinDays',
    ],
    [
      'a word that the fact never has',
      { scope: 'asset', when: { fact: 'asset.category', is: 'toString' } },
      'value-not-allowed rules[0].when.is',
    ],
    ['a control that nobody knows', { answeredBy: ['prayer'] }, 'control-not-known rules[0].answeredBy[0]'],
    ['code where data belongs', { onFire: 'alert(1)' }, 'field-not-known rules[0].onFire'],
    ['an unknown axis', { severity: { ...rule.severity, data: 9 } }, 'value-not-allowed rules[0].severity.data'],
  ])('is refused for %s, with the place', (_, change, issue) => {
    expect(told(changed(change))).toContain(issue);
  });

  it('is refused when it is of another kind, empty, twice the same, too many or too large', () => {
    const pack = (rules: unknown): string => JSON.stringify({ schema: 'sekisho-rule-pack/1', name: NAME, rules });
    expect(told(pack([]))).toEqual(['list-empty rules']);
    expect(told(pack([rule, rule]))).toEqual(['id-duplicate rules[1].id']);
    expect(told(pack(Array.from({ length: 201 }, (_, at) => ({ ...rule, id: `rule-${at}` }))))).toEqual([
      'list-too-long rules',
    ]);
    expect(told(pack([rule]).replace('pack/1', 'pack/2'))).toEqual(['value-not-allowed schema']);
    expect(told(' '.repeat(5 * 1024 * 1024))).toEqual(['file-too-large ']);
  });

  it('is refused, never followed, when it is built to break what reads it', () => {
    const at = JSON.stringify(rule.when);
    const deep = `${'{"not":'.repeat(5_000)}${at}${'}'.repeat(5_000)}`;
    const text = JSON.stringify({ schema: 'sekisho-rule-pack/1', name: NAME, rules: [rule] });
    expect(told(text.replace(at, deep))).toEqual(['json-too-deep line 1']);
    expect(told(text.replace('"examples":{', '"examples":{"__proto__":{"reports":[]},'))).toEqual([
      'field-not-known rules[0].examples.__proto__',
    ]);
    expect(told(text.replace('"name":{', '"name":{"constructor":{},'))).toEqual(['field-not-known name.constructor']);
  });
});

describe('a rule as text', () => {
  it('is read back, and its faults are named from the rule on', () => {
    const read = readOwnRule(ruleText(rule), library);
    expect(read.ok && read.value).toEqual(rule);
    const faulty = readOwnRule(ruleText({ ...rule, answeredBy: ['prayer'] }), library);
    expect(faulty.issues.map(({ path }) => path)).toEqual(['answeredBy[0]']);
  });
});

describe('the names that rules may use', () => {
  it.each(SCOPES)('all lead to a fact: %s', (scope) => {
    const paths = factPathsFor(scope, library);
    expect(paths.length).toBeGreaterThanOrEqual(5);
    expect(paths.filter(({ path }) => routeOf(path, scope, library) === undefined)).toEqual([]);
  });

  it('hold every fact that our rules use', () => {
    const missing = [...library.rules.values()].flatMap((each) => checkRule(each, library));
    expect(missing).toEqual([]);
    expect(factList(library).every(({ label }) => label.ja !== '' && label.en !== '')).toBe(true);
  });
});

describe('an example', () => {
  it('tells what the rule says about it, and when it cannot be asked', () => {
    for (const each of writtenRules.slice(0, 25))
      for (const silent of each.examples.silent) expect(runExample(each, silent, library)).toBe('silent');
    const [example] = rule.examples.reports;
    if (example === undefined) throw new Error('The rule has no example that reports.');
    expect(runExample(rule, example, library)).toBe('reports');
    expect(runExample({ ...rule, when: { not: rule.when } }, example, library)).toBe('silent');
    expect(runExample({ ...rule, when: { fact: 'asset.shoeSize', is: 1 } }, example, library)).toBe('failed');
    const broken = { ...example, subject: 'nowhere' };
    expect(runExample(rule, broken, library)).toBe('unreadable');
  });
});
