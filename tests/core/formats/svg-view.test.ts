import { describe, expect, it } from 'vitest';
import type { HospitalDocument, View } from '../../../src/core/document/document';
import { placeIdOf } from '../../../src/core/document/places';
import { nextScene } from '../../../src/core/drawing/next-scene';
import { xmlId } from '../../../src/core/drawing/svg/style';
import { svgExporter } from '../../../src/core/formats/svg';
import { completeView } from '../../../src/core/layout/complete-view';
import type { AssetId, ZoneId } from '../../../src/core/model/id';
import { emptyTable } from '../../../src/core/table';
import { shownModel } from '../../../src/core/views/shown';
import { library } from '../../../src/templates';
import { example, modelFor } from '../drawing/drawn';

const hospital = example('general-hospital-300');
const [first] = hospital.views.values();
const today = '2026-11-22';

const viewed = (given: Partial<View>): { readonly document: HospitalDocument; readonly view: View } => {
  if (first === undefined) throw new Error('The example has no view.');
  const view: View = { ...first, ...given };
  return { document: { ...hospital, views: hospital.views.set(view) }, view };
};
const drawnIn = (given: Partial<View>): readonly string[] => {
  const { document, view } = viewed(given);
  const written = svgExporter.write(document, { library, language: 'ja', view: view.id, today });
  if (!written.ok) throw new Error('The drawing was not written.');
  return [...written.value.matchAll(/<g id="([^"]+)"/g)].map(([, id]) => id ?? '');
};
const ct = hospital.assets.get('ct' as AssetId);
const zone = ct?.zone ?? ('' as ZoneId);

describe('the drawing of a view in a file', () => {
  it('shows only what passes the filter of the view', () => {
    expect(drawnIn({})).toEqual(expect.arrayContaining([xmlId('ct'), xmlId('ehr')]));
    const drawn = drawnIn({ filter: { zones: { oneOf: [zone] } } });
    expect(drawn).toContain(xmlId('ct'));
    expect(drawn).not.toContain(xmlId('ehr'));
  });

  it('shows only what is in scope, without what is hidden', () => {
    const scope = { assets: ['ct', 'ehr'] as AssetId[] };
    expect(drawnIn({ scope })).toContain(xmlId('ehr'));
    const drawn = drawnIn({ scope, hidden: ['ehr' as AssetId] });
    expect(drawn).toContain(xmlId('ct'));
    expect(drawn).not.toContain(xmlId('ehr'));
  });
});

describe('a view made complete', () => {
  const model = modelFor(hospital);
  const context = { model, today, language: 'ja' } as const;

  it('has a place for everything it shows in the boxes of its preset, as the page would lay it out', () => {
    const { view } = viewed({ preset: 'physical', placements: emptyTable() });
    const complete = completeView(view, context);
    const shown = shownModel(model, complete).source;
    for (const { id } of [...shown.assets.values(), ...shown.zones.values()])
      expect(complete.placements.has(id)).toBe(true);
    expect(complete.placements.has(placeIdOf({ building: '本館' }))).toBe(true);
  });

  it('leaves what was placed where it is', () => {
    const { view } = viewed({});
    const complete = completeView(view, context);
    for (const placement of view.placements.values()) expect(complete.placements.get(placement.id)).toEqual(placement);
  });
});

describe('the drawing of a view that the page shows already', () => {
  it('is the same as one made from nothing, whatever the page shows and hides', () => {
    const { document, view } = viewed({ filter: { zones: { oneOf: [zone] } } });
    const model = modelFor(document);
    const context = { library, language: 'en', view: view.id, today } as const;
    const fresh = svgExporter.write(document, context);
    const scenes = [
      nextScene(undefined, model, view, { language: 'en', today }),
      nextScene(undefined, model, view, { language: 'ja', overlays: { flows: false, trustBoundaries: false } }),
    ];
    for (const drawn of scenes) expect(svgExporter.write(document, { ...context, model, drawn })).toEqual(fresh);
  });
});
