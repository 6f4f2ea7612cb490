import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, foldText, textWidth } from '../../../src/core/drawing/text-width';

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

describe('a name in two lines', () => {
  it('is broken where a word ends, and else anywhere but before what begins no line', () => {
    expect(foldText('電子カルテ端末', [55, 77], 11)).toEqual(['電子カルテ', '端末']);
    expect(foldText('サーバー', [33, 77], 11)).toEqual(['サー', 'バー']);
    expect(foldText('サーバー', [22, 77], 11)).toEqual(['サー', 'バー']);
    expect(foldText('データ', [11, 77], 11)).toEqual(['デ', 'ータ']);
    expect(foldText('Pump server east', [70, 70], 11)).toEqual(['Pump server', 'east']);
  });

  it('never breaks a Latin word: it goes into the next line, or all of the name into one', () => {
    expect(foldText('X-ray vendor support', [56, 88], 11)).toEqual(['X-ray', 'vendor support']);
    const [all, none] = foldText('Consulting-room PC', [33, 66], 11);
    expect(none).toBe('');
    expect(all).toMatch(/^Consult.*…$/);
  });

  it('is cut in the second where both are too short, and loses no letter before', () => {
    const [above, below] = foldText('オンライン資格確認端末装置', [55, 44], 11);
    expect([above, below]).toEqual(['オンライン', '資格確…']);
    expect(foldText('短い', [55, 44], 11)).toEqual(['短い', '']);
  });

  it('holds every letter where there is room, within its lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(80), (text, first) => {
        const [above, below] = foldText(text, [first, 10_000], 11);
        if (below !== '') expect(textWidth(above, 11)).toBeLessThanOrEqual(first);
        expect((above + below).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});
