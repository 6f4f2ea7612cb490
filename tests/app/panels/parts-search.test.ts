import { describe, expect, it } from 'vitest';
import { findParts, indexParts } from '../../../src/app/panels/parts-search';
import { folded } from '../../../src/core/library/folded';
import { library } from '../../../src/templates';

const index = indexParts(library);
const found = (query: string): readonly string[] => findParts(index, query, 'ja').map(({ id }) => id);

describe('the search for parts', () => {
  it.each(['ポンプ', 'ぽんぷ', 'ﾎﾟﾝﾌﾟ', 'pump', 'PUMP', 'ｐｕｍｐ', 'yueki', 'ゆえき', '輸液'])(
    'finds the infusion pump by %s',
    (query) => expect(found(query)).toContain('infusion-pump'),
  );

  it('puts the name itself before what merely contains it', () => {
    expect(found('輸液ポンプ')[0]).toBe('infusion-pump');
    expect(found('infusion pump')[0]).toBe('infusion-pump');
  });

  it.each(['ポンプ', 'ぽんぷ', 'pump'])('puts the kind that is most called %s first', (query) => {
    expect(found(query)[0]).toBe('infusion-pump');
  });

  it('finds zones as well as devices', () => {
    expect(findParts(index, 'DMZ', 'en')[0]).toMatchObject({ kind: 'zone', id: 'dmz' });
  });

  it('asks every word to fit', () => {
    expect(found('pump syringe')).toContain('syringe-pump');
    expect(found('pump zzz')).toEqual([]);
  });

  it('shows everything when nothing is asked', () => {
    expect(found('  ')).toHaveLength(library.devices.size + library.zones.size);
  });

  it('takes writings of one word for the same', () => {
    expect(folded('ＣＴ・すきゃん')).toBe(folded('ctスキャン'));
  });
});
