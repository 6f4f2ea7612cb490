import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import { countingPapers } from '../model/counting-papers';
import type { Model } from '../model/model';
import type { Steps } from '../steps';
import { isGuest } from '../views/guests';
import { badgesOf } from './badges';
import type { DeviceFrame, FrameGroup } from './frames';
import { iconOf, tileOf } from './icon-of';
import { NO_MARKS } from './marks';
import type { SceneDevice } from './scene';
import { deltaBetween, type ElementDelta, joined } from './scene-delta';
import { type SceneInput, type Since, sameWords } from './scene-input';

const SEPARATOR: Readonly<Record<Language, string>> = { ja: '・', en: ' · ' };

/** Address and papers: what tells one like thing from the next. */
const secondLine = (model: Model, asset: Asset, language: Language): string => {
  const address = asset.interfaces?.flatMap(({ addresses }) => addresses ?? [])[0] ?? asset.hostname;
  const mds2 = countingPapers(model.evidenceOf(asset.id)).find(
    ({ kind, status }) => kind === 'mds2' && status === 'provided',
  );
  const paper = mds2 === undefined ? undefined : ['MDS2', mds2.edition].filter(Boolean).join(' ');
  return [address, paper ?? asset.model].filter(Boolean).join(SEPARATOR[language]);
};

const deviceOf = (
  { model, marks, language, today }: SceneInput,
  { asset, rect, zone, placement }: DeviceFrame,
): SceneDevice => {
  const category = model.categoryOf(asset);
  // What was only ever detected is nobody's word, whatever it looks like.
  const ghost = asset.status === 'discovered-unmanaged';
  const locked = placement.locked === true;
  const guest = isGuest(placement);
  return {
    id: asset.id,
    rect,
    zone,
    kind: asset.kind,
    category,
    tile: ghost ? 'unknown' : tileOf(asset.kind, category),
    icon: ghost ? 'unknown' : iconOf(asset.kind, category),
    name: textIn(asset.name, language),
    second: secondLine(model, asset, language),
    count: asset.count ?? 1,
    marks: marks.get(asset.id) ?? NO_MARKS,
    badges: badgesOf(model, asset, locked && !guest, today),
    locked,
    ...(guest ? { guest } : {}),
  };
};

/** The devices of a view that are not hidden in a collapsed zone. */
export interface Devices {
  readonly list: readonly SceneDevice[];
  readonly byGroup: ReadonlyMap<FrameGroup, readonly SceneDevice[]>;
  readonly delta: ElementDelta<SceneDevice>;
}

/** The devices of a group, taking over those about which nothing changed. */
const groupAfter = (
  input: SceneInput,
  group: FrameGroup,
  known: FrameGroup,
  { input: before, drawn, marked }: Since<Devices>,
): readonly SceneDevice[] => {
  const list = drawn.byGroup.get(known) ?? [];
  const sameEvidence = before.model.source.evidence === input.model.source.evidence;
  if (group === known && marked.size === 0 && sameEvidence) return list;
  const places = group === known ? undefined : new Map(known.devices.map(({ asset }, place) => [asset.id, place]));
  let isSame = group.devices.length === list.length;
  const devices = group.devices.map((frame, index) => {
    const { id } = frame.asset;
    const place = places === undefined ? index : places.get(id);
    const old = place === undefined ? undefined : list[place];
    const stays =
      place !== undefined &&
      known.devices[place] === frame &&
      !marked.has(id) &&
      (sameEvidence || before.model.evidenceOf(id) === input.model.evidenceOf(id));
    const device = old !== undefined && stays ? old : deviceOf(input, frame);
    if (device !== list[index]) isSame = false;
    return device;
  });
  return isSame ? list : devices;
};

/** Whether the groups that were there before come in the same order. */
const keepsOrder = (before: readonly (string | undefined)[], { groups }: SceneInput['frames']): boolean => {
  const here = new Set(before);
  const left = before.filter((zone) => groups.has(zone));
  return [...groups.keys()].filter((zone) => here.has(zone)).every((zone, index) => zone === left[index]);
};

/** All devices one group after the other, following from the list before where only some within groups are others. */
const listOf = (byGroup: ReadonlyMap<FrameGroup, readonly SceneDevice[]>, since: Since<Devices> | undefined) => {
  const groups = [...byGroup];
  const old = [...(since?.drawn.byGroup ?? [])];
  const fits = ([{ zone }, list]: (typeof groups)[number], at: number): boolean =>
    old[at]?.[0].zone === zone && old[at]?.[1].length === list.length;
  if (since === undefined || groups.length !== old.length || !groups.every(fits))
    return groups.flatMap(([, list]) => list);
  const next = since.drawn.list.slice();
  let start = 0;
  groups.forEach(([, list], at) => {
    if (old[at]?.[1] !== list) next.splice(start, list.length, ...list);
    start += list.length;
  });
  return next;
};

/** So many devices are looked at before a pause. */
const AT_ONCE = 1_500;

/** Linear in devices; with `since`, in those that may have changed. */
export function* deviceSteps(input: SceneInput, since?: Since<Devices>): Steps<Devices> {
  const { groups } = input.frames;
  const usable = since !== undefined && sameWords(since.input, input) ? since : undefined;
  const byGroup = new Map<FrameGroup, readonly SceneDevice[]>();
  const deltas: ElementDelta<SceneDevice>[] = [];
  let looked = 0;
  for (const group of groups.values()) {
    looked += group.devices.length;
    if (looked > AT_ONCE) {
      looked = 0;
      yield;
    }
    const known = since?.input.frames.groups.get(group.zone);
    const before = known === undefined ? undefined : since?.drawn.byGroup.get(known);
    const after =
      usable === undefined || known === undefined
        ? group.devices.map((frame) => deviceOf(input, frame))
        : groupAfter(input, group, known, usable);
    byGroup.set(group, after);
    if (before !== after) deltas.push(deltaBetween(before ?? [], after));
  }
  for (const [group, before] of since?.drawn.byGroup ?? [])
    if (!groups.has(group.zone)) deltas.push({ before, after: [] });
  const isSame = since !== undefined && deltas.length === 0 && since.input.frames.groups === groups;
  const list = isSame ? since.drawn.list : listOf(byGroup, since);
  if (since === undefined || keepsOrder([...since.input.frames.groups.keys()], input.frames))
    return { list, byGroup, delta: joined(deltas) };
  return { list, byGroup, delta: deltaBetween(since.drawn.list, list) };
}
