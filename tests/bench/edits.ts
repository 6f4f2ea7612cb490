import type { Report } from '../../src/core/analysis/report';
import type { HospitalDocument, View } from '../../src/core/document/document';
import { setPlacements } from '../../src/core/document/edits/arrange';
import type { Edit } from '../../src/core/document/edits/edit';
import { addFlow } from '../../src/core/document/edits/elements';
import { removeElements } from '../../src/core/document/edits/remove';
import { rename, setField } from '../../src/core/document/edits/update';
import { nextScene } from '../../src/core/drawing/next-scene';
import type { FlowId, ZoneId } from '../../src/core/model/id';
import { type Model, modelOf, nextModel } from '../../src/core/model/model';
import { library } from '../../src/templates';
import { type Figure, figureOf } from './figures';

/** The zone in which, and in the zones within it, about so many devices stand. */
const zoneHolding = (model: Model, devices: number): ZoneId | undefined => {
  const count = (zone: ZoneId): number =>
    model.zonesIn(zone).reduce((sum, { id }) => sum + count(id), model.assetsIn(zone).length);
  const far = (zone: ZoneId): number => Math.abs(count(zone) - devices);
  return model.source.zones
    .values()
    .map(({ id }) => id)
    .sort((a, b) => far(a) - far(b))[0];
};

const shift =
  (view: View, id: string | undefined, by: number): Edit =>
  (document) => {
    const placement = document.views.get(view.id)?.placements.get(id ?? '');
    return placement === undefined
      ? document
      : setPlacements(view.id, [{ ...placement, x: placement.x + by }])(document);
  };

/** `size`: the column of the figures. Model and scene after one edit, following from those shown before it; and after taking it back. */
export const benchEdits = (
  hospital: HospitalDocument,
  size: string,
  view: View,
  report: Report,
  runs: number,
): readonly Figure[] => {
  const assets = hospital.assets.values();
  const model = modelOf(hospital, library);
  const zone = zoneHolding(model, 500);
  const anyAsset = (turn: number) => assets[(turn * 7919) % assets.length] ?? assets[0];
  const edits: Readonly<Record<string, (turn: number) => Edit>> = {
    'a name': (turn) => rename('assets', anyAsset(turn)?.id ?? '', `name ${turn}`),
    'a property': (turn) => setField('assets', anyAsset(turn)?.id ?? '', 'hostname', `host-${turn}`),
    'a place': (turn) => shift(view, anyAsset(turn)?.id, 8),
    'a new flow': (turn) => (document) => {
      const [from, to] = [anyAsset(turn)?.id, anyAsset(turn + 3)?.id];
      if (from === undefined || to === undefined) return document;
      return addFlow({ id: `new-${turn}` as FlowId, from, to })(document);
    },
    'a device less': (turn) => removeElements([anyAsset(turn)?.id ?? '']),
    'a zone of 500 moved': (turn) => shift(view, zone, turn % 2 === 0 ? 8 : -8),
  };
  return Object.entries(edits).flatMap(([what, edit]) => {
    const options = { language: 'ja', report, today: '2026-11-22' } as const;
    let [document, now] = [hospital, model];
    let shown = nextScene(undefined, model, view, options);
    const show = (next: HospitalDocument): number => {
      const start = performance.now();
      now = nextModel(now, next);
      shown = nextScene(shown, now, next.views.get(view.id) ?? view, options);
      return performance.now() - start;
    };
    const forth: number[] = [];
    const back: number[] = [];
    for (let turn = 0; turn < runs * 8; turn += 1) {
      const next = edit(turn)(document);
      if (next === document) continue;
      const took = [show(next), show(document), show(next)] as const;
      document = next;
      // The first ones warm the engine up.
      if (turn < 4 && runs > 1) continue;
      forth.push(took[0]);
      back.push(took[1], took[2]);
    }
    return [
      figureOf(`model and scene after an edit: ${what}`, size, forth),
      figureOf(`model and scene after undo and redo: ${what}`, size, back),
    ];
  });
};
