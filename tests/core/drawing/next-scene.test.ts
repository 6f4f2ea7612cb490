import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/analysis/report';
import type { HospitalDocument } from '../../../src/core/document/document';
import { setPlacements } from '../../../src/core/document/edits/arrange';
import { setField } from '../../../src/core/document/edits/update';
import { emptyDocument } from '../../../src/core/document/empty';
import type { Placement } from '../../../src/core/document/view';
import { nextScene, type SceneState } from '../../../src/core/drawing/next-scene';
import type { Scene } from '../../../src/core/drawing/scene';
import { type SceneOptions, sceneOf } from '../../../src/core/drawing/scene-of';
import type { Asset } from '../../../src/core/model/asset';
import type { DataFlow } from '../../../src/core/model/data-flow';
import type { ViewId, ZoneId } from '../../../src/core/model/id';
import { modelOf, nextModel } from '../../../src/core/model/model';
import type { Zone } from '../../../src/core/model/zone';
import { tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { randomOf } from '../../support/random';
import { smallSite } from '../../support/small-site';

const OPTIONS: SceneOptions = { language: 'ja', today: '2026-11-22' };
const NETWORK = 'view-network' as ViewId;

/** Draws one document after the other, each from the drawing before, and compares each with that made from nothing. */
const drawing = (start: HospitalDocument, options: SceneOptions = OPTIONS) => {
  let model = modelOf(start, library);
  let state: SceneState | undefined;
  const draw = (document: HospitalDocument, now: SceneOptions = options): Scene => {
    const view = document.views.get(NETWORK);
    if (view === undefined) throw new Error('The hospital has a view of its network.');
    model = nextModel(model, document);
    state = nextScene(state, model, view, now);
    expect(state.scene).toEqual(sceneOf(modelOf(document, library), view, now));
    return state.scene;
  };
  draw(start);
  return draw;
};

const zone = (id: string, kind: string, trust?: number): Zone =>
  ({ id, name: id, kind, ...(trust === undefined ? {} : { trust }) }) as unknown as Zone;
const device = (id: string, at: string): Asset => ({ id, name: id, kind: 'other', zone: at }) as unknown as Asset;
const box = (id: string, x: number, y: number, width: number, height: number): Placement => ({
  id,
  x,
  y,
  width,
  height,
});

/** Two zones above each other, the internet beside the upper one, and a straight line from there into it. */
const beside = (): HospitalDocument => {
  const empty = emptyDocument('d', 'D', 'hospital');
  const [view] = empty.views.values();
  if (view === undefined) throw new Error('An empty document has a view.');
  const placements = [
    box('upper', 0, 0, 400, 300),
    box('lower', 0, 400, 400, 300),
    box('internet', 700, 0, 400, 300),
    ...['pc', 'server', 'site'].map((id) => ({ id, x: 40, y: 60 })),
  ];
  const flows = [
    { id: 'out', from: 'pc', to: 'site' },
    { id: 'down', from: 'pc', to: 'server' },
  ];
  return {
    ...empty,
    zones: tableOf([zone('upper', 'administration', 3), zone('lower', 'ehr-core', 4), zone('internet', 'internet')]),
    assets: tableOf([device('pc', 'upper'), device('server', 'lower'), device('site', 'internet')]),
    flows: tableOf(flows as unknown as readonly DataFlow[]),
    views: tableOf([{ ...view, placements: tableOf(placements) }]),
  };
};

const gateOf = ({ gates, flows }: Scene, flow: string) => {
  const crossing = flows.find(({ id }) => id === flow)?.crossing;
  return gates.find(({ id }) => id === crossing);
};

const about = (flow: string): SceneOptions => {
  const threat = { key: `r|${flow}`, rule: 'r', scope: 'flow', subjects: [flow], stride: ['tampering'], level: 4 };
  const report = { today: '2026-11-22', threats: [threat], questions: [], failures: [], rulesRun: 1 };
  return { ...OPTIONS, report: report as unknown as Report };
};

describe('a scene made from the one before', () => {
  it('moves the gate of a flow that stays when another zone moves the edge around all', () => {
    const document = beside();
    const draw = drawing(document);
    const before = draw(document);
    const after = draw(setPlacements(NETWORK, [box('lower', 0, 400, 480, 300)])(document));
    const ways = [before, after].map(({ flows }) => flows.find(({ id }) => id === 'out')?.points);
    expect(ways[1]).toEqual(ways[0]);
    expect((gateOf(after, 'out')?.at.x ?? 0) - (gateOf(before, 'out')?.at.x ?? 0)).toBe(80);
  });

  it('moves the gate between two zones to the one that is trusted more now', () => {
    const document = beside();
    const draw = drawing(document);
    const before = draw(document);
    const after = draw(setField('zones', 'upper', 'trust', 5)(document));
    expect(gateOf(before, 'down')?.at.y).toBeGreaterThan(390);
    expect(gateOf(after, 'down')?.at.y).toBeLessThan(310);
  });

  describe('in lanes', () => {
    const site = smallSite(3, 2_400, randomOf(3));

    it('leads the flows of what went from one collapsed zone into another to that one', () => {
      const view = site.views.get(NETWORK);
      const collapsed = ['bay', 'desk'].flatMap((id) => view?.placements.get(id) ?? []);
      const closed = setPlacements(
        NETWORK,
        collapsed.map((placement) => ({ ...placement, collapsed: true })),
      )(site);
      const draw = drawing(closed);
      const before = draw(closed);
      const asset = closed.assets.get('bay-0');
      if (asset === undefined) throw new Error('The bay has a device.');
      // No zone grows for it, since nothing else may lead the flows elsewhere.
      const after = draw({ ...closed, assets: closed.assets.set({ ...asset, zone: 'desk' as ZoneId }) });
      const ends = (scene: Scene) => scene.flows.filter(({ to }) => to === 'bay-0').map(({ points }) => points.at(-1));
      expect(ends(after)).not.toEqual(ends(before));
    });

    it('marks a flow, and takes the mark away while something moves', () => {
      const draw = drawing(site);
      const marked = draw(site, about('f0003'));
      expect(marked.flows.find(({ id }) => id === 'f0003')?.marks.level).toBe(4);
      const moved = setPlacements(NETWORK, [{ id: 'core-0', x: 24, y: 48 }])(site);
      const unmarked = draw(moved, OPTIONS);
      expect(unmarked.flows.find(({ id }) => id === 'f0003')?.marks.level).toBeUndefined();
      draw(site, about('f0004'));
    });
  });
});
