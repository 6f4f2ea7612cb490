import { describe, expect, it } from 'vitest';
import type { HospitalDocument } from '../../../src/core/document/document';
import { switchRule } from '../../../src/core/document/edits/about';
import { inTurn } from '../../../src/core/document/edits/edit';
import { keepOwnRules, overrideRule, removeOwnRules, switchPack } from '../../../src/core/document/edits/rules';
import { emptyDocument } from '../../../src/core/document/empty';
import { libraryFor, ownRuleId, rulesOf, rulesOffIn } from '../../../src/core/document/library-for';
import { OWN_RULE_LIMITS } from '../../../src/core/document/own-rule';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import type { Condition, RuleWithExamples } from '../../../src/core/library/rule';
import { revisionOf } from '../../../src/core/library/rule-revision';
import { examine } from '../../../src/core/segmentation/examine';
import { library } from '../../../src/templates';

const EMPTY = emptyDocument('h', '関所病院', 'hospital');
const [ours] = [...library.rules.values()];
if (ours === undefined) throw new Error('The library has no rule.');
const REVIEWED: Condition = { fact: 'hospital.lastReviewed', recorded: false };
const own = (id: string, rest: Partial<RuleWithExamples> = {}): RuleWithExamples => ({
  id,
  pack: 'our-house',
  scope: 'hospital',
  stride: ['tampering'],
  severity: { patientSafety: 1, data: 1, availability: 1 },
  rationale: { ja: '理由', en: 'A reason.' },
  when: REVIEWED,
  text: { ja: { title: '題', what: '内容' }, en: { title: 'Title', what: 'What' } },
  answeredBy: [],
  references: [],
  examples: { reports: [], asks: [], silent: [] },
  ...rest,
});
const nested = (depth: number): Condition => (depth === 0 ? REVIEWED : { not: nested(depth - 1) });
const read = (document: HospitalDocument) => parseDocument(serialiseDocument(document));
const codesOf = (text: string): readonly string[] =>
  parseDocument(text).issues.map(({ code, path }) => `${code} ${path}`);
const withOwn = (rules: unknown): string =>
  serialiseDocument(EMPTY).replace('"parties"', `"ownRules": ${JSON.stringify(rules)}, "parties"`);

describe('the rules of a document', () => {
  it('are the library itself while the document says nothing about them', () => {
    expect(libraryFor(EMPTY, library)).toBe(library);
    expect(rulesOffIn(EMPTY, library)).toEqual([]);
  });

  it('are worded and weighed as the document says, with another revision, and ours stay as they are', () => {
    const said = { severity: { data: 4 as const }, text: { ja: { title: '当院の題' } } };
    const document = overrideRule(ours.id, said)(EMPTY);
    const rule = libraryFor(document, library).rules.get(ours.id);
    expect(rule?.severity).toEqual({ ...ours.severity, data: 4 });
    expect(rule?.text).toEqual({ ja: { ...ours.text.ja, title: '当院の題' }, en: ours.text.en });
    expect(rule === undefined || revisionOf(rule) === revisionOf(ours)).toBe(false);
    expect(library.rules.get(ours.id)).toBe(ours);
    expect(overrideRule(ours.id, { text: { ja: { title: '' } } })(document)).not.toHaveProperty('ruleOverrides');
  });

  it('are the same object for the same choices, also when asked of a library made before', () => {
    const document = keepOwnRules([own('mine')])(EMPTY);
    const made = libraryFor(document, library);
    const renamed: HospitalDocument = { ...document, title: 'Another' };
    expect(libraryFor(renamed, library)).toBe(made);
    expect(libraryFor(document, made)).toBe(made);
    expect(libraryFor(EMPTY, made)).toBe(library);
  });

  it('hold rules of its own under ids that none of ours can have', () => {
    const document = keepOwnRules([own(ours.id, { yieldsTo: ['second', ours.id] }), own('second')])(EMPTY);
    const { rules } = libraryFor(document, library);
    expect(rules.size).toBe(library.rules.size + 2);
    expect(rules.get(ours.id)).toBe(ours);
    expect(rules.get(ownRuleId(ours.id))?.yieldsTo).toEqual(['own/second', `own/${ours.id}`]);
  });

  it('run and are left out as the document says', () => {
    const document = keepOwnRules([own('mine')])(EMPTY);
    const ran = (of: HospitalDocument) => examine(of, library, '2026-11-22').report;
    expect(ran(document).threats.map(({ rule }) => rule)).toContain('own/mine');
    expect(ran(document).rulesRun).toBe(ran(EMPTY).rulesRun + 1);
    expect(ran(switchPack('our-house', false)(document)).rulesRun).toBe(ran(EMPTY).rulesRun);
    expect(ran(switchRule('own/mine', false)(document)).rulesRun).toBe(ran(EMPTY).rulesRun);
    expect(rulesOffIn(switchPack(ours.pack, false)(EMPTY), library)).toEqual(
      rulesOf(EMPTY, library)
        .filter(({ pack }) => pack === ours.pack)
        .map(({ id }) => id),
    );
  });

  it('come back from a file as they were, and are taken away without a trace', () => {
    const changes = [keepOwnRules([own('mine')]), switchPack('wireless', false), switchRule('own/mine', false)];
    const document = inTurn(...changes, overrideRule(ours.id, { severity: { data: 0 } }))(EMPTY);
    const opened = read(document);
    expect(opened.ok && opened.value).toMatchObject({
      ownRules: [own('mine')],
      packsOff: ['wireless'],
      rulesOff: ['own/mine'],
      ruleOverrides: [{ rule: ours.id, severity: { data: 0 } }],
    });
    const undone = inTurn(removeOwnRules(['mine']), switchPack('wireless', true), overrideRule(ours.id, undefined));
    expect(serialiseDocument(undone(document))).toBe(serialiseDocument(EMPTY));
  });

  it('are refused by an edit beyond the limits, which changes nothing', () => {
    const many = Array.from({ length: OWN_RULE_LIMITS.rules + 1 }, (_, index) => own(`rule-${index}`));
    expect(keepOwnRules(many)(EMPTY)).toBe(EMPTY);
    expect(keepOwnRules([own('deep', { when: nested(OWN_RULE_LIMITS.depth + 1) })])(EMPTY)).toBe(EMPTY);
    expect(keepOwnRules([own('deep', { when: nested(OWN_RULE_LIMITS.depth) })])(EMPTY)).not.toBe(EMPTY);
  });
});

describe('a file with hostile rules', () => {
  it.each([
    ['a condition nested too deep', [own('a', { when: nested(60) })], 'condition-too-deep ownRules[0].when'],
    [
      'a number out of all bounds',
      [own('a', { when: { fact: 'asset.endOfSupport', withinDays: 1e300 } })],
      'condition-too-large ownRules[0].when',
    ],
    [
      'two comparisons deep inside',
      [own('a', { when: { all: [{ any: [{ fact: 'asset.name', is: 'x', isNot: 'y' }] }] } as Condition })],
      'one-comparison ownRules[0].when.all[0].any[0]',
    ],
    [
      'a pattern',
      [own('a', { when: { fact: 'asset.name', matches: '(a+)+$' } as unknown as Condition })],
      'field-not-known ownRules[0].when.matches',
    ],
    ['two rules of one id', [own('a'), own('a')], 'id-duplicate ownRules[1].id'],
    ['an id that is a path', [own('../x')], 'rule-id-not-plain ownRules[0].id'],
  ])('is refused with the place: %s', (_, rules, issue) => {
    expect(codesOf(withOwn(rules))).toContain(issue);
  });

  it('is refused when a key is that of every object', () => {
    const text = withOwn([own('a')]).replace('"when":{', '"when":{"__proto__":{"all":[]},');
    expect(codesOf(text)).toEqual(['field-not-known ownRules[0].when.__proto__']);
  });
});
