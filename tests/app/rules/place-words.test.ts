import { describe, expect, test } from 'vitest';
import { placeWords } from '../../../src/app/rules/place-words';
import { createI18n, type Translate } from '../../../src/i18n/i18n';

describe('the place of a fault in the form of a rule', () => {
  test('is told in the words of its field', () => {
    const t: Translate = createI18n('en').t;
    expect(placeWords('text.ja.what', t)).toBe('What can happen (日本語)');
    expect(placeWords('rationale.en', t)).toBe('Why this severity (English)');
    expect(placeWords('when.all[1].any[0].fact', t)).toBe('When it speaks 2.1');
    expect(placeWords('references[0]', t)).toBe('References, line 1');
    expect(placeWords('severity.patientSafety', t)).toBe('Patients');
    expect(placeWords('controls', t)).toBe('Controls');
  });

  test('stays as it is written where the form has no such field', () => {
    expect(placeWords('extensions.x', createI18n('ja').t)).toBe('extensions.x');
  });
});
