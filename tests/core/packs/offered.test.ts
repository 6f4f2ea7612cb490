import { describe, expect, it } from 'vitest';
import type { RuleWithExamples } from '../../../src/core/library/rule';
import { looksLikePack } from '../../../src/core/packs/looks-like-pack';
import { chosenOf, offeredTo } from '../../../src/core/packs/offered';
import { packText } from '../../../src/core/packs/rule-pack';
import { writtenRule } from '../../support/rules';

const rule = (id: string, change: Partial<RuleWithExamples> = {}): RuleWithExamples => ({
  ...writtenRule(),
  id,
  ...change,
});
const NAME = { ja: 'パック', en: 'Pack' };
const idsOf = (rules: readonly RuleWithExamples[]): readonly string[] => rules.map(({ id }) => id);

describe('recognising a pack of rules', () => {
  const text = packText(NAME, [rule('a')]);

  it('goes by what it says it is, wherever it says so and whatever its edition', () => {
    const { schema, ...rest } = JSON.parse(text);
    expect(looksLikePack(text)).toBe(true);
    expect(looksLikePack(`\ufeff${text}`)).toBe(true);
    expect(looksLikePack(JSON.stringify({ ...rest, schema }))).toBe(true);
    expect(looksLikePack(text.replace('pack/1', 'pack/7'))).toBe(true);
  });

  it('knows one that is broken, so that its reader can say where', () => {
    expect(looksLikePack(text.slice(0, -20))).toBe(true);
    expect(looksLikePack(text.replace('"rules": [', '"rules": [,'))).toBe(true);
  });

  it('takes no document for one, though it speaks of packs', () => {
    const document = { format: 'sekisho', version: 1, title: text, extensions: { x: JSON.parse(text) } };
    expect(looksLikePack(JSON.stringify(document))).toBe(false);
    expect(looksLikePack(JSON.stringify(document).slice(0, -3))).toBe(false);
    expect(looksLikePack('{"schema":"neutral-hospital-model/1"}')).toBe(false);
    expect(looksLikePack('')).toBe(false);
  });
});

describe('the rules that a pack offers to a document', () => {
  const ownRules = [rule('a'), rule('b')];
  const offered = offeredTo({ ownRules }, [rule('c'), rule('b', { references: ['changed'] }), rule('a')]);

  it('are new, here word for word, or here otherwise', () => {
    expect(idsOf(offered.fresh)).toEqual(['c']);
    expect(idsOf(offered.differing)).toEqual(['b']);
    expect(idsOf(offered.same)).toEqual(['a']);
  });

  it('come in with those that differ, or without', () => {
    expect(idsOf(chosenOf(offered, 'replace'))).toEqual(['c', 'b']);
    expect(idsOf(chosenOf(offered, 'keep'))).toEqual(['c']);
  });

  it('are too many where the document would hold more than it may', () => {
    const many = Array.from({ length: 199 }, (_, at) => rule(`rule-${at}`));
    expect(offeredTo({ ownRules: many }, [rule('rule-0'), rule('x')]).tooMany).toBe(false);
    expect(offeredTo({ ownRules: many }, [rule('x'), rule('y')]).tooMany).toBe(true);
    expect(offeredTo({}, many).tooMany).toBe(false);
  });
});
