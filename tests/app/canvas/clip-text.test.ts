import { describe, expect, it } from 'vitest';
import { clipFromText, clipToText } from '../../../src/app/canvas/clip-text';
import { copyElements } from '../../../src/core/document/edits/clip';
import { addAsset } from '../../../src/core/document/edits/elements';
import { emptyDocument } from '../../../src/core/document/empty';
import type { AssetId, ViewId } from '../../../src/core/model/id';
import { writtenRule } from '../../support/rules';

const view = 'view-network' as ViewId;
const document = addAsset(
  { id: 'pump' as AssetId, kind: 'infusion-pump', name: '輸液ポンプ' },
  { view, x: 8, y: 16 },
)(emptyDocument('d', '', 'hospital'));

describe('the clipboard', () => {
  it('gives back what was copied', () => {
    const clip = copyElements(document, ['pump'], view);
    expect(clip.records.assets).toHaveLength(1);
    expect(clipFromText(clipToText(clip))).toEqual(clip);
  });

  it('gives back the own rules that decisions are about, and refuses what is no rule', () => {
    const rule = writtenRule();
    const clip = { ...copyElements(document, ['pump'], view), ownRules: [rule] };
    expect(clipFromText(clipToText(clip))?.ownRules).toEqual([rule]);
    expect(clipFromText(JSON.stringify({ ...clip, ownRules: [{ id: 'x', run: 'alert()' }] }))).toBeUndefined();
  });

  it('takes any other text for what it is', () => {
    const clip = copyElements(document, ['pump'], view);
    const other = { ...clip, records: { ...clip.records, assets: [{ id: 'x', evil: true }] } };
    for (const text of ['', 'hello', '{', '{}', '[]', 'null', '{"format":"sekisho-clip"}', JSON.stringify(other)])
      expect(clipFromText(text)).toBeUndefined();
  });
});
