import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { StandardSchema } from '../../src/core/library/standard';
import { library, loadAttackTechniques, loadReferences } from '../../src/templates';

const references = await loadReferences();
const techniques = await loadAttackTechniques();
const entries = references.standards.flatMap((standard) => standard.entries.map((entry) => ({ standard, entry })));

/** Whatever refers to standards, with what it refers to. */
const referring = [
  ...[...library.rules.values()].map(({ id, references: texts }) => ({ id: `rule ${id}`, texts })),
  ...[...library.controls.values()].map(({ id, references: texts = [] }) => ({ id: `control ${id}`, texts })),
  ...Object.entries({ ...techniques.steps, ...techniques.reasons, ...techniques.entries }).map(([id, texts]) => ({
    id: `techniques of ${id}`,
    texts,
  })),
];

describe('the lists of standards', () => {
  it('fit their schema', () => {
    const wrong = references.standards.filter((standard) => !v.is(StandardSchema, standard)).map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  it('name each place once', () => {
    const texts = entries.map(({ entry }) => entry.text);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it('begin every entry as they say', () => {
    const wrong = entries.filter(({ standard, entry }) => !entry.text.startsWith(standard.prefix ?? ''));
    expect(wrong.map(({ entry }) => entry.text)).toEqual([]);
  });

  it('hold all 77 requirements, each with its place in a source', () => {
    const requirements = entries.filter(({ standard }) => standard.id === 'requirements');
    expect(requirements.map(({ entry }) => entry.text)).toEqual(Array.from({ length: 77 }, (_, at) => `R${at + 1}`));
    const lost = requirements.flatMap(({ entry }) =>
      (entry.from ?? ['none']).filter((text) => references.find(text) === undefined),
    );
    expect(lost).toEqual([]);
  });

  it('say which version of ATT&CK they follow', () => {
    expect(references.find('ATT&CK T1190')?.standard.edition).toBe('v18.1');
  });
});

describe('a reference', () => {
  it('becomes a value with a title in both languages and an address', () => {
    expect(references.find('ATT&CK T1021.001')).toMatchObject({
      label: { ja: 'リモートデスクトップ', en: 'Remote Desktop Protocol' },
      address: 'https://attack.mitre.org/techniques/T1021/001/',
      verified: true,
    });
    expect(references.find('CWE-319')?.address).toBe('https://cwe.mitre.org/data/definitions/319.html');
    expect(references.find('MDS2 TXCF-2')?.label.ja).toBe(
      library.mds2.questions.find(({ id }) => id === 'TXCF-2')?.label.ja,
    );
  });

  it('says when its number could not be checked', () => {
    expect(references.find('JIS T 81001-5-1 6.2')?.verified).toBe(false);
    expect(references.find('JIS T 81001-5-1 7.2')?.verified).toBe(true);
  });

  it('that no list has is found nowhere', () => {
    expect(references.find('CWE-99999')).toBeUndefined();
    expect(references.find('IEC 62443-3-3 SR 9.9')).toBeUndefined();
  });
});

describe('every reference of rules and controls', () => {
  it('stands in a list', () => {
    const lost = referring.flatMap(({ id, texts }) =>
      texts.filter((text) => references.find(text) === undefined).map((text) => `${id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  it('is given once', () => {
    const twice = referring.filter(({ texts }) => new Set(texts).size < texts.length).map(({ id }) => id);
    expect(twice).toEqual([]);
  });

  it('names an item of the guideline, never the guideline as a whole', () => {
    const whole = referring.filter(({ texts }) => texts.includes('安全管理GL6.0'));
    expect(whole.map(({ id }) => id)).toEqual([]);
  });

  it('is there for every rule', () => {
    expect([...library.rules.values()].filter(({ references: texts }) => texts.length === 0)).toEqual([]);
  });
});
