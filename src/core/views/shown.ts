import { containerOf, isDerivedBox, showsZones } from '../document/containment';
import type { HospitalDocument, View } from '../document/document';
import { isPlaceId } from '../document/places';
import type { Category } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { ZoneId } from '../model/id';
import { type Model, type ModelSource, modelSteps, nextModel } from '../model/model';
import type { Zone } from '../model/zone';
import { allAtOnce, type Steps } from '../steps';
import { tableNear } from '../table';
import { boxZone, libraryWithBoxes } from './boxes';
import { cablesOf, lineOfCable } from './cables';
import { assetsInScope, hiddenIn } from './in-scope';

export type ShownView = Pick<View, 'preset' | 'placements'> & Partial<Pick<View, 'scope' | 'hidden' | 'groupBy'>>;

export interface ShownOptions {
  /** Of what the view holds, only these are shown. */
  readonly passes?: ((asset: Asset) => boolean) | undefined;
}

const SERVING: ReadonlySet<Category | undefined> = new Set(['it', 'medical-it', 'samd', 'cloud'] as const);

const inBox = new WeakMap<Asset, Asset>();

/** The asset as it stands in a box of the view; the same object each time, so that little is drawn anew. */
const standingIn = (asset: Asset, box: string | undefined): Asset => {
  if (asset.zone === box) return asset;
  const known = inBox.get(asset);
  if (known !== undefined && known.zone === box) return known;
  const { zone: _, ...rest } = asset;
  const next = box === undefined ? rest : { ...rest, zone: box as ZoneId };
  inBox.set(asset, next);
  return next;
};

const boxesKept = new Map<string, Zone>();
/** Boxes are made anew with every edit; those that say the same stay the same object. */
const kept = (zone: Zone): Zone => {
  const text = JSON.stringify(zone);
  const known = boxesKept.get(text);
  if (known !== undefined) return known;
  if (boxesKept.size > 10_000) boxesKept.clear();
  boxesKept.set(text, zone);
  return zone;
};

/** Machines that serve others, with what they serve: in the server view nothing else matters. */
const servingOf = (
  model: Model,
  assets: readonly Asset[],
): { assets: readonly Asset[]; serves: ReadonlySet<string> } => {
  const hosts = new Set<string | undefined>(assets.map(({ host }) => host));
  const serves = new Set<string>(
    assets
      .filter((asset) => asset.host !== undefined || hosts.has(asset.id) || SERVING.has(model.categoryOf(asset)))
      .map(({ id }) => id),
  );
  const served = (asset: Asset): boolean =>
    serves.has(asset.id) || model.flowsOf(asset.id).some(({ from, to }) => serves.has(from) || serves.has(to));
  return { assets: assets.filter(served), serves };
};

const linesOf = (
  model: Model,
  { preset }: ShownView,
  isHidden: (id: string) => boolean,
  serves: ReadonlySet<string>,
): readonly DataFlow[] => {
  const { source } = model;
  if (preset === 'physical')
    return cablesOf(source)
      .filter(({ id }) => !isHidden(id))
      .map((cable) => lineOfCable(cable, source));
  return source.flows
    .values()
    .filter(({ id, from, to }) => !isHidden(id) && (preset !== 'server' || serves.has(from) || serves.has(to)));
};

/** The boxes around what is shown, and those shown for themselves, outer ones with inner ones. */
const boxesOf = (
  source: ModelSource,
  view: ShownView,
  assets: readonly Asset[],
  alone: readonly string[],
): readonly Zone[] => {
  const around = containerOf(view);
  const boxes = new Map<string, Zone>();
  const add = (start: string | undefined): void => {
    for (let id = start; id !== undefined && !boxes.has(id); id = around(source, id)) {
      const box = isDerivedBox(id) ? boxZone(source, id) : source.zones.get(id);
      if (box === undefined) return;
      boxes.set(id, isDerivedBox(id) ? kept(box) : box);
    }
  };
  for (const asset of assets) add(around(source, asset.id));
  for (const id of alone) add(id);
  return [...boxes.values()];
};

/** Boxes that are shown even when nothing stands in them: zones people drew, places people keep. */
const standingAlone = ({ source }: Model, view: ShownView, filtered: boolean): readonly string[] => {
  const { scope, preset, placements } = view;
  if (filtered) return [];
  if (preset === 'physical')
    return placements
      .values()
      .map(({ id }) => id)
      .filter((id) => isPlaceId(id) && (scope === undefined || scope.places?.includes(id)));
  if (!showsZones(preset)) return [];
  if (scope === undefined) return source.zones.values().map(({ id }) => id);
  const named = new Set<string>(scope.zones ?? []);
  return source.zones
    .values()
    .map(({ id }) => id)
    .filter((id) => {
      const seen = new Set<string>();
      for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = source.zones.get(at)?.parent) {
        if (named.has(at)) return true;
        seen.add(at);
      }
      return false;
    });
};

/** Follows from `near`, the model of a like view, as far as it shows the same. */
function* madeSteps(model: Model, view: ShownView, { passes }: ShownOptions, near: Model | undefined): Steps<Model> {
  const { source } = model;
  const isHidden = hiddenIn(model, view);
  const scoped = view.scope === undefined ? undefined : assetsInScope(model, view.scope);
  yield;
  const visible = source.assets
    .values()
    .filter((asset) => scoped?.has(asset.id) !== false && passes?.(asset) !== false && !isHidden(asset.id));
  const server = view.preset === 'server' ? servingOf(model, visible) : { assets: visible, serves: new Set<string>() };
  const alone = standingAlone(model, view, passes !== undefined).filter((id) => !isHidden(id));
  yield;
  const around = containerOf(view);
  const shown = showsZones(view.preset)
    ? server.assets
    : server.assets.map((asset) => standingIn(asset, around(source, asset.id)));
  const known = near?.source;
  const next: ModelSource = {
    ...source,
    assets: tableNear(known?.assets, shown),
    zones: tableNear(known?.zones, boxesOf(source, view, server.assets, alone)),
    flows: tableNear(known?.flows, linesOf(model, view, isHidden, server.serves)),
  };
  yield;
  const library = libraryWithBoxes(model.library);
  if (near !== undefined && near.library === library) return nextModel(near, next);
  return yield* modelSteps(next, library);
}

interface Made {
  readonly view: ShownView;
  readonly passes: ShownOptions['passes'];
  readonly model: Model;
}
const models = new WeakMap<Model, Made[]>();

/** What was made last for some view, as long as somebody has it: the next answer for a like view follows from it. */
interface Last {
  readonly view: ShownView;
  readonly model: WeakRef<Model>;
}
const LAST_KEPT = 4;
let lastMade: readonly Last[] = [];

const isAlike = (a: ShownView, b: ShownView): boolean =>
  a.preset === b.preset && a.groupBy === b.groupBy && a.scope === b.scope && a.hidden === b.hidden;

/** The last model for the same view, else for one of the same kind. */
const nearTo = (view: ShownView): Model | undefined => {
  const found =
    lastMade.find((one) => isAlike(one.view, view)) ?? lastMade.find((one) => one.view.preset === view.preset);
  return found?.model.deref();
};

/**
 * What a view shows of a hospital, as a model of its own, so that drawing, layout and finding work the same way for all
 * views: its zones are the boxes of the view (zones, places, machines, parties), its flows the lines (data flows, or
 * cables). The hospital itself when the view shows all of it by zones. Answers about trust and crossings are about the
 * boxes then; ask the hospital's own model for those. Linear; the last few answers are kept with the model.
 */
export const shownModel = (model: Model, view: ShownView, options: ShownOptions = {}): Model =>
  allAtOnce(shownModelSteps(model, view, options));

/** What `shownModel` does, in parts of which each takes some ten milliseconds at most for 10,000 assets. */
export function* shownModelSteps(model: Model, view: ShownView, options: ShownOptions = {}): Steps<Model> {
  const { preset, scope, hidden, placements } = view;
  const { passes } = options;
  if (showsZones(preset) && scope === undefined && (hidden?.length ?? 0) === 0 && passes === undefined) return model;
  const list = models.get(model) ?? [];
  const found = list.find(
    (one) =>
      one.view.preset === preset &&
      one.view.groupBy === view.groupBy &&
      one.view.scope === scope &&
      one.view.hidden === hidden &&
      one.passes === passes &&
      (preset !== 'physical' || one.view.placements === placements),
  );
  if (found !== undefined) return found.model;
  const next = yield* madeSteps(model, view, options, nearTo(view));
  lastMade = [{ view, model: new WeakRef(next) }, ...lastMade.filter((one) => !isAlike(one.view, view))].slice(
    0,
    LAST_KEPT,
  );
  // Another may have been made during a pause.
  models.set(model, [{ view, passes, model: next }, ...(models.get(model) ?? [])].slice(0, 4));
  return next;
}

/** The document with only what a view shows of it, as `shownModel` has it: for a layout of the view. Not to be saved. */
export const shownDocument = (document: HospitalDocument, model: Model, view: ShownView): HospitalDocument => {
  const shown = shownModel(model, view);
  if (shown === model) return document;
  const { assets, zones, flows } = shown.source;
  return { ...document, assets, zones, flows };
};
