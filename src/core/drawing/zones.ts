import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { ZoneId } from '../model/id';
import { lookOf } from '../model/standing';
import type { Zone } from '../model/zone';
import { BOX_WORDS, boxKindOf } from '../views/boxes';
import { isGuest } from '../views/guests';
import { NO_MARKS, worseOf } from './marks';
import { sameFields, sameList } from './same';
import type { Marks, SceneZone } from './scene';
import { deltaBetween, type ElementDelta, NO_DELTA } from './scene-delta';
import type { SceneInput, Since } from './scene-input';

/** What stands in a zone and the zones within it. */
interface Content {
  readonly things: number;
  readonly kinds: ReadonlySet<string>;
  readonly marks: Marks;
  /** What it was counted from: the assets directly inside, and the content of each zone directly inside. */
  readonly assets: readonly Asset[];
  readonly inner: readonly Content[];
}

const isSameContent = (a: Content | undefined, assets: readonly Asset[], inner: readonly Content[]): boolean =>
  a !== undefined &&
  a.assets === assets &&
  a.inner.length === inner.length &&
  a.inner.every((content, index) => content === inner[index]);

/**
 * The contents counted before that still hold, where the zoning is as before and no mark is another; `stale` are the
 * zones in which something else stands now, and those around them. Linear in zones.
 */
const keptContents = ({ model }: SceneInput, before: Zones['contents']) => {
  const stale = new Set<ZoneId>();
  for (const [id, { assets }] of before)
    if (model.assetsIn(id) !== assets) for (const around of model.lineOf(id)) stale.add(around.id);
  const contents = new Map(before);
  for (const id of stale) contents.delete(id);
  return { contents, stale };
};

/** Counts what stands in zones, each once; contents that are as before are the same objects. */
const counter = (
  { model, marks }: SceneInput,
  since: Since<Zones> | undefined,
  contents = new Map<ZoneId, Content>(),
) => {
  const marked = since === undefined ? undefined : since.marked;
  const isMarked = (zone: Zone, assets: readonly Asset[]): boolean =>
    marked === undefined || (marked.size > 0 && (marked.has(zone.id) || assets.some(({ id }) => marked.has(id))));
  const count = (zone: Zone): Content => {
    const known = contents.get(zone.id);
    if (known !== undefined) return known;
    const assets = model.assetsIn(zone.id);
    const inner = model.zonesIn(zone.id).map(count);
    const before = since?.drawn.contents.get(zone.id);
    let content = before;
    if (content === undefined || !isSameContent(before, assets, inner) || isMarked(zone, assets)) {
      let things = 0;
      let worst = marks.get(zone.id) ?? NO_MARKS;
      const kinds = new Set<string>();
      for (const asset of assets) {
        things += asset.count ?? 1;
        kinds.add(asset.kind);
        worst = worseOf(worst, marks.get(asset.id) ?? NO_MARKS);
      }
      for (const child of inner) {
        things += child.things;
        for (const kind of child.kinds) kinds.add(kind);
        worst = worseOf(worst, child.marks);
      }
      content = { things, kinds, marks: worst, assets, inner };
    }
    contents.set(zone.id, content);
    return content;
  };
  return { count, contents };
};

/** What stands beside the name: the subnets of a zone, or what kind of box it is. */
const sideNote = (zone: Zone, language: Language): string => {
  const box = boxKindOf(zone);
  if (box === undefined) return zone.subnets?.join(', ') ?? '';
  return box === 'no-place' || box === 'no-party' ? '' : BOX_WORDS[box][language];
};

/** The zones of a view, outer ones first. */
export interface Zones {
  readonly list: readonly SceneZone[];
  readonly contents: ReadonlyMap<ZoneId, Content>;
  readonly delta: ElementDelta<SceneZone>;
}

/**
 * Linear in zones; with `since`, only zones whose content changed are counted anew, and where the zoning is as before
 * only these are drawn anew.
 */
export const zonesOf = (input: SceneInput, since?: Since<Zones>, isZonedAsBefore = false): Zones => {
  const { model, frames, marks, language } = input;
  // While neither the hospital nor what is said of it changes, only what stands elsewhere looks different.
  const isSaid =
    since !== undefined &&
    since.input.model === model &&
    since.input.marks === marks &&
    since.input.language === language;
  const kept =
    since !== undefined && isZonedAsBefore && since.marked.size === 0
      ? keptContents(input, since.drawn.contents)
      : undefined;
  if (since !== undefined && kept?.stale.size === 0) return { ...since.drawn, delta: NO_DELTA };
  const { count, contents } = counter(
    input,
    since,
    kept?.contents ?? (isSaid ? new Map(since.drawn.contents) : undefined),
  );
  const before = new Map(kept === undefined ? since?.drawn.list.map((zone) => [zone.id, zone]) : undefined);
  const stood = new Set(isSaid ? since.input.frames.zones : []);
  const made = frames.zones.map((frame, at): SceneZone => {
    const { zone, rect, depth, parent, placement } = frame;
    // Where the zoning is as before, each zone has the place in the list that it had.
    const old = kept === undefined ? before.get(zone.id) : since?.drawn.list[at];
    if (old !== undefined && (stood.has(frame) || kept?.stale.has(zone.id) === false)) return old;
    const content = count(zone);
    const isAsBefore = isZonedAsBefore && content === since?.drawn.contents.get(zone.id) && !since.marked.has(zone.id);
    if (old !== undefined && isAsBefore) return old;
    const drawn = {
      id: zone.id,
      rect,
      depth,
      parent,
      look: lookOf(model, zone.id),
      box: boxKindOf(zone),
      name: textIn(zone.name, language),
      subnet: sideNote(zone, language),
      enforcement: zone.enforcement,
      things: content.things,
      kinds: content.kinds.size,
      marks: content.marks,
      ownMarks: marks.get(zone.id) ?? NO_MARKS,
      collapsed: placement.collapsed === true,
      locked: placement.locked === true,
      ...(isGuest(placement) ? { guest: true as const } : {}),
    };
    return sameFields(old, drawn);
  });
  const list = since === undefined ? made : sameList(since.drawn.list, made);
  return { list, contents, delta: deltaBetween(since?.drawn.list ?? [], list) };
};
