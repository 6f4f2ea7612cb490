import { describe, expect, it } from 'vitest';
import { createPageI18n, fetchAllWords, fetchWords, hasWords } from '../../src/i18n/page-words';

describe('the words of the page', () => {
  it('are those of the start in its language only, until all and others are asked for', async () => {
    const i18n = await createPageI18n('ja');
    expect(i18n.t('common.close')).toBe('閉じる');
    expect([hasWords(i18n, 'ja'), hasWords(i18n, 'en')]).toEqual([false, false]);
    expect(i18n.exists('vulnerabilities.search')).toBe(false);
    await fetchWords(i18n, 'ja');
    expect([hasWords(i18n, 'ja'), hasWords(i18n, 'en')]).toEqual([true, false]);
    expect(i18n.exists('vulnerabilities.search')).toBe(true);
    expect(i18n.t('common.close')).toBe('閉じる');

    await fetchWords(i18n, 'en');
    expect(i18n.t('common.close')).toBe('閉じる');
    await i18n.changeLanguage('en');
    expect(i18n.t('common.close')).toBe('Close');
  });

  it('of every language are there for what reads them all', async () => {
    const i18n = await createPageI18n('en');
    await fetchAllWords(i18n);
    expect([i18n.getFixedT('ja')('common.close'), i18n.getFixedT('en')('common.close')]).toEqual(['閉じる', 'Close']);
  });
});
