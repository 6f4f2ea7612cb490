import { describe, expect, it } from 'vitest';
import { alike, folded, foldedWords } from '../../../src/core/library/folded';

describe('writes that people take for the same', () => {
  it('become the same, whatever their width, case, kana, spaces and hyphens', () => {
    for (const write of ['ポンプ-A 1', 'ぽんぷＡ１', 'ﾎﾟﾝﾌﾟ・a1']) expect(folded(write)).toBe('ポンプa1');
  });

  it('keep what stands between words where only letters are compared', () => {
    expect(alike('CT-1 ほんかん')).toBe('ct-1 ホンカン');
  });

  it('are looked for word by word', () => {
    expect(foldedWords(' 輸液　ポンプ  x-ray ')).toEqual(['輸液', 'ポンプ', 'xray']);
    expect(foldedWords(' ・ ')).toEqual([]);
  });
});
