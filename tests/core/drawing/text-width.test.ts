import { describe, expect, it } from 'vitest';
import { fitText, textWidth } from '../../../src/core/drawing/text-width';

describe('the width of text', () => {
  it('counts full-width letters as one em, half-width kana as half of one', () => {
    expect(textWidth('電子カルテ', 12)).toBe(60);
    expect(textWidth('ｱｲ', 10)).toBe(10);
  });

  it('does not count marks that sit on another letter', () => {
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });

  it('is wider in bold for Latin letters, and the same for Japanese', () => {
    expect(textWidth('Pump', 12, true)).toBeGreaterThan(textWidth('Pump', 12));
    expect(textWidth('輸液', 12, true)).toBe(textWidth('輸液', 12));
  });
});

describe('fitting text', () => {
  it('leaves alone what fits', () => {
    expect(fitText('輸液ポンプ', 60, 12)).toBe('輸液ポンプ');
  });

  it('ends what does not fit in an ellipsis, within the width', () => {
    const fitted = fitText('生化学自動分析装置', 60, 12);
    expect(fitted).toBe('生化学自…');
    expect(textWidth(fitted, 12)).toBeLessThanOrEqual(60);
  });

  it('gives nothing rather than an ellipsis alone', () => {
    expect(fitText('輸液', 10, 12)).toBe('');
  });

  it('never cuts a letter in two', () => {
    expect(fitText('😀😀😀😀', 36, 12)).toBe('😀😀…');
  });

  it('is quick on a megabyte', () => {
    expect(fitText('あ'.repeat(1_000_000), 100, 10)).toHaveLength(10);
  });
});
