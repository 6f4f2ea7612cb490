import { expect, it } from 'vitest';
import { shownRows } from '../../../src/app/panels/stride/shown-rows';
import type { StrideMatrix } from '../../../src/core/analysis/matrix/matrix';
import { allAtOnce } from '../../../src/core/steps';
import { modelWith } from '../../support/hospital';

it('lists rows by name in the order in which people count, in Japanese too', () => {
  const names = ['ポンプ 10', 'ﾎﾟﾝﾌﾟ 9', 'ぽんぷ 2', 'CT-12', 'CT-3', 'あ'];
  const model = modelWith({
    nodes: names.map((label, at) => ({ id: `a${at}`, label: { ja: label, en: label }, deviceType: 'ct' })),
  });
  const rows = names.map((_, at) => ({ scope: 'asset' as const, id: `a${at}` }));
  const matrix: StrideMatrix = { rows, states: () => [], cell: () => undefined, sheetOf: () => undefined };
  const filters = { scope: undefined, zone: undefined, onlyOpen: false, onlySelection: false };
  const shown = allAtOnce(shownRows(matrix, filters, [], model, 'ja'));
  expect(shown.map(({ id }) => names[Number(id.slice(1))])).toEqual([
    'CT-3',
    'CT-12',
    'あ',
    'ぽんぷ 2',
    'ﾎﾟﾝﾌﾟ 9',
    'ポンプ 10',
  ]);
});
