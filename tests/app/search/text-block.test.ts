import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../src/app/search/choices';
import {
  blockOf,
  EXACT,
  NAME_START,
  NAME_WITHIN,
  NO_FIT,
  OTHER_EXACT,
  OTHER_START,
  OTHER_WITHIN,
  ranksIn,
} from '../../../src/app/search/text-block';

const entries = [
  { id: 'a', names: ['ポンプ', 'pump'], others: ['p1', '192.0.2.10'] },
  { id: 'b', names: ['輸液ポンプ', 'infusionpump'], others: ['pumpstation'] },
  { id: 'c', names: ['ポンプ室', 'pumproom'], others: ['xpump'] },
  { id: 'd', names: ['モニタ', 'monitor'], others: ['pump', 'x'] },
  { id: 'e', names: ['サーバ'], others: ['mypumps'] },
  { id: 'f', names: [], others: [] },
];

describe('the text of many entries', () => {
  it('ranks each by its best word', () => {
    expect([...ranksIn(blockOf(entries), 'pump')]).toEqual([
      EXACT,
      NAME_WITHIN,
      NAME_START,
      OTHER_EXACT,
      OTHER_WITHIN,
      NO_FIT,
    ]);
    expect([...ranksIn(blockOf(entries), 'pumps')]).toEqual(
      [NO_FIT, NO_FIT, NO_FIT, NO_FIT, OTHER_WITHIN, NO_FIT].map((rank, at) => (at === 1 ? OTHER_START : rank)),
    );
    expect([...ranksIn(blockOf(entries), '192.0.2')]).toEqual([OTHER_START, NO_FIT, NO_FIT, NO_FIT, NO_FIT, NO_FIT]);
  });

  it('does not find what begins in one word and ends in the next', () => {
    expect([...ranksIn(blockOf(entries), 'ポンプpump')].every((rank) => rank === NO_FIT)).toBe(true);
  });

  it('finds by one letter or digit only what begins with it, and by one kanji also what has it within', () => {
    expect([...ranksIn(blockOf(entries), 'm')]).toEqual([NO_FIT, NO_FIT, NO_FIT, NAME_START, OTHER_START, NO_FIT]);
    expect([...ranksIn(blockOf(entries), 'x')]).toEqual([NO_FIT, NO_FIT, OTHER_START, OTHER_EXACT, NO_FIT, NO_FIT]);
    expect([...ranksIn(blockOf(entries), '液')]).toEqual([NO_FIT, NAME_WITHIN, NO_FIT, NO_FIT, NO_FIT, NO_FIT]);
  });

  it('gives choices best first, in their own order where they fit alike, and only those that every word fits', () => {
    expect(bestOf(entries, 'ぽんぷ').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(bestOf(entries, 'pump 192').map(({ id }) => id)).toEqual(['a']);
    expect(bestOf(entries, ' ')).toBe(entries);
  });
});
