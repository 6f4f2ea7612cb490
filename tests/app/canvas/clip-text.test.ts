import { describe, expect, it } from 'vitest';
import { clipFromText, clipToText } from '../../../src/app/canvas/clip-text';
import { copyElements } from '../../../src/core/document/edits/clip';
import { addAsset } from '../../../src/core/document/edits/elements';
import { emptyDocument } from '../../../src/core/document/empty';
import type { AssetId, ViewId } from '../../../src/core/model/id';

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

  it('takes any other text for what it is', () => {
    const clip = copyElements(document, ['pump'], view);
    const other = { ...clip, records: { ...clip.records, assets: [{ id: 'x', evil: true }] } };
    for (const text of ['', 'hello', '{', '{}', '[]', 'null', '{"format":"sekisho-clip"}', JSON.stringify(other)])
      expect(clipFromText(text)).toBeUndefined();
  });
});
