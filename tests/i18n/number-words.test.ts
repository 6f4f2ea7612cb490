import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/i18n/i18n';

describe('numbers in sentences', () => {
  it('have their thousands apart, in both languages', () => {
    expect(createI18n('en').t('threats.list.count', { shown: 1731, total: 12500 })).toBe('1,731 of 12,500 shown');
    expect(createI18n('ja').t('threats.list.count', { shown: 1731, total: 12500 })).toContain('12,500');
  });

  it('are left as they are below a thousand, and where they name something', () => {
    expect(createI18n('en').t('threats.list.count', { shown: 0.5, total: 999 })).toBe('0.5 of 999 shown');
    expect(createI18n('en').t('policy.compare.line', { line: 1731 })).toBe('line 1731');
  });

  it.each(['withinDays', 'olderThanDays'] as const)('make no “1 days” of a single day: %s', (comparison) => {
    const t = createI18n('en').t;
    const filled = { fact: 'Review', value: '1' };
    for (const words of [t(`facts.comparison.${comparison}`, filled), t(`facts.negated.${comparison}`, filled)]) {
      expect(words).toContain('1');
      expect(words).not.toContain('1 days');
    }
  });

  it('and texts that look like numbers are nobody’s business', () => {
    expect(createI18n('en').t('threats.dock.tab', { name: '10000', count: 3 })).toBe('10000: 3');
  });
});
