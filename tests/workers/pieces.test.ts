import { describe, expect, it } from 'vitest';
import { applyChanges, changesOf } from '../../src/core/document/changes';
import type { HospitalDocument } from '../../src/core/document/document';
import { serialiseDocument } from '../../src/core/document/serialise';
import { readPlain } from '../../src/core/formats/plain';
import type { AssetId } from '../../src/core/model/id';
import { documentPieces, joinedPieces, NOTHING, piecesOf, slicesOf } from '../../src/workers/pieces';
import { fixture } from '../core/segmentation/open-document';

const clinic = (): HospitalDocument => {
  const read = readPlain(fixture('plain/clinic-remote-vpn.json'));
  if (!read.ok) throw new Error('the clinic cannot be read');
  const view = read.value.views.values()[0];
  if (view === undefined) throw new Error('the clinic has no view');
  const placed = read.value.assets.values().map(({ id }, index) => ({ id, x: index, y: 0 }));
  return { ...read.value, views: read.value.views.set({ ...view, placements: view.placements.setAll(placed) }) };
};

const travel = (pieces: readonly ReturnType<typeof changesOf>[], start: HospitalDocument): HospitalDocument =>
  pieces.reduce((document, piece) => applyChanges(document, structuredClone(piece)), start);

describe('a document in pieces', () => {
  it('arrives as it was, with its views and placements', () => {
    const document = clinic();
    const arrived = travel(documentPieces(document), NOTHING);
    expect(serialiseDocument(arrived)).toBe(serialiseDocument(document));
  });

  it('arrives as it was when its pieces are put together before', () => {
    const document = clinic();
    const joined = joinedPieces(structuredClone(documentPieces(document)));
    expect(serialiseDocument(applyChanges(NOTHING, joined))).toBe(serialiseDocument(document));
  });

  it('carries an edit as what changed and nothing else', () => {
    const before = clinic();
    const ehr = before.assets.get('ehr' as AssetId);
    if (ehr === undefined) throw new Error('no EHR');
    const after = {
      ...before,
      assets: before.assets.set({ ...ehr, patchState: 'current' }).delete('printer' as AssetId),
    };
    const pieces = piecesOf(changesOf(before, after));
    expect(JSON.stringify(pieces)).not.toContain('xray');
    expect(serialiseDocument(travel(pieces, before))).toBe(serialiseDocument(after));
  });

  it('is no piece at all when nothing changed', () => {
    const document = clinic();
    expect(piecesOf(changesOf(document, document))).toEqual([]);
  });

  it('never holds more records than a piece may', () => {
    expect(slicesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(slicesOf([], 2)).toEqual([]);
  });
});
