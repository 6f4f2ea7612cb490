import { describe, expect, it } from 'vitest';
import { naturalKey, type Ordering, orderNow, type RowReader } from '../../../../src/app/panels/tables/order';
import { readTsv, writeCsv, writeTsv } from '../../../../src/app/panels/tables/tsv';
import { readDate, readList, readNumber, readYesNo } from '../../../../src/core/library/read-value';

describe('a block from a spreadsheet', () => {
  it('has its cells between tabs and its rows on lines, with or without one at the end', () => {
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTsv('a\t\n\tb')).toEqual([
      ['a', ''],
      ['', 'b'],
    ]);
  });

  it('may hold tabs, lines and quotes within quotes', () => {
    expect(readTsv('"two\nlines"\t"a ""word"""\n"tab\there"\tplain')).toEqual([
      ['two\nlines', 'a "word"'],
      ['tab\there', 'plain'],
    ]);
  });

  it('keeps quotes that quote nothing', () => {
    expect(readTsv('12" screen\t"open')).toEqual([['12" screen', '"open']]);
  });

  it('comes back as it was written', () => {
    const block = [
      ['輸液ポンプ', 'a\tb', ''],
      ['"', 'two\nlines', 'end'],
    ];
    expect(readTsv(writeTsv(block))).toEqual(block);
  });

  it('of ten thousand rows is read without delay', () => {
    expect(readTsv('a\tb\tc\n'.repeat(10_000))).toHaveLength(10_000);
  });

  it('never becomes a formula in a saved file', () => {
    expect(writeCsv([['=1+1', '-2', '@x', 'plain']])).toBe('\ufeff"\'=1+1","-2","\'@x","plain"\r\n');
  });
});

describe('a value as people write it', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026年11月22日', '2026-11-22'],
    ['2026/11/22 0:00', '2026-11-22'],
    ['２０２６／１１／２２', '2026-11-22'],
    ['令和8年11月22日', '2026-11-22'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.11.22', '2026-11-22'],
    ['H31/4/30', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
  ])('%s is the day %s', (written, day) => expect(readDate(written)).toBe(day));

  it('is no day where it could be two', () => {
    expect(readDate('11/12/2026')).toBeUndefined();
    expect(readDate('来年の春')).toBeUndefined();
  });

  it.each([
    ['１２０', 120],
    ['1,200', 1200],
    ['×300', 300],
    ['-4', -4],
  ])('%s is the number %d', (written, number) => expect(readNumber(written)).toBe(number));
  it.each(['', '12台', '1,2', 'Ⅳa'])('%j is no number', (written) => expect(readNumber(written)).toBeUndefined());

  it('answers yes and no in many ways', () => {
    for (const yes of ['はい', '○', '〇', '有', 'Yes', 'TRUE', '１']) expect(readYesNo(yes), yes).toBe(true);
    for (const no of ['いいえ', '×', 'なし', 'no', 'ｎｏ', '0']) expect(readYesNo(no), no).toBe(false);
    expect(readYesNo('たぶん')).toBeUndefined();
  });

  it('may be a list', () => {
    expect(readList('10.0.0.0/8、10.1.0.0/16, 192.168.0.0/24\n')).toEqual([
      '10.0.0.0/8',
      '10.1.0.0/16',
      '192.168.0.0/24',
    ]);
  });
});

const CELLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { name: 'ポンプ 10', zone: '病棟', end: '2027-03-31' },
  b: { name: 'ぽんぷ 2', zone: '', end: '' },
  c: { name: 'CT', zone: '検査', end: '2020-01-01' },
  d: { name: 'MRI', zone: '病棟', end: '2030-12-31' },
};
const reader: RowReader = {
  ids: Object.keys(CELLS),
  shown: ['name', 'zone'],
  unknown: '不明',
  text: (id, path) => CELLS[id]?.[path] ?? '',
  sortText: (id, path) => CELLS[id]?.[path] ?? '',
};
const order = (change: Partial<Ordering>) =>
  orderNow(reader, { sort: undefined, filters: {}, query: '', group: undefined, ...change });

describe('the order of rows', () => {
  it('counts numbers as numbers, and kana and widths as one', () => {
    expect(naturalKey('ポンプ 2') < naturalKey('ぽんぷ 10')).toBe(true);
    expect(naturalKey('ＣＴ')).toBe(naturalKey('ct'));
    expect(order({ sort: { path: 'name', down: false } }).ids).toEqual(['c', 'd', 'b', 'a']);
    expect(order({ sort: { path: 'name', down: true } }).ids).toEqual(['a', 'b', 'd', 'c']);
  });

  it('has unknown last, whichever way', () => {
    expect(order({ sort: { path: 'end', down: false } }).ids).toEqual(['c', 'a', 'd', 'b']);
    expect(order({ sort: { path: 'end', down: true } }).ids).toEqual(['d', 'a', 'c', 'b']);
  });

  it('keeps rows that fit what is asked of a column', () => {
    expect(order({ filters: { zone: '病棟' } }).ids).toEqual(['a', 'd']);
    expect(order({ filters: { zone: '不明' } }).ids).toEqual(['b']);
    expect(order({ filters: { end: '<2028-01-01' } }).ids).toEqual(['a', 'c']);
    expect(order({ filters: { end: '> 2028-01-01' } }).ids).toEqual(['d']);
  });

  it('keeps rows that have every word in any shown cell', () => {
    expect(order({ query: 'ぽんぷ' }).ids).toEqual(['a', 'b']);
    expect(order({ query: 'ポンプ　病棟' }).ids).toEqual(['a']);
    expect(order({ query: '2027' }).ids).toEqual([]);
  });

  it('puts rows under what they share, unknown last', () => {
    const { groups } = order({ group: 'zone', sort: { path: 'name', down: false } });
    expect(groups).toEqual([
      { text: '検査', ids: ['c'] },
      { text: '病棟', ids: ['d', 'a'] },
      { text: '', ids: ['b'] },
    ]);
  });
});
