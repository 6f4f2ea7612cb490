import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import { lookOf } from '../model/standing';
import type { Zone } from '../model/zone';
import { BOX_WORDS, boxKindOf } from '../views/boxes';
import type { Frames } from './frames';
import { NO_MARKS, worseOf } from './marks';
import type { Marks, SceneZone } from './scene';

interface Content {
  readonly things: number;
  readonly kinds: ReadonlySet<string>;
  readonly marks: Marks;
}

/** What stands in a zone and the zones within it, kept per zone while the scene is made. */
const counter = (model: Model, marks: ReadonlyMap<string, Marks>) => {
  const kept = new Map<string, Content>();
  const count = (zone: Zone): Content => {
    const known = kept.get(zone.id);
    if (known !== undefined) return known;
    let things = 0;
    let worst = marks.get(zone.id) ?? NO_MARKS;
    const kinds = new Set<string>();
    for (const asset of model.assetsIn(zone.id)) {
      things += asset.count ?? 1;
      kinds.add(asset.kind);
      worst = worseOf(worst, marks.get(asset.id) ?? NO_MARKS);
    }
    for (const child of model.zonesIn(zone.id)) {
      const inner = count(child);
      things += inner.things;
      for (const kind of inner.kinds) kinds.add(kind);
      worst = worseOf(worst, inner.marks);
    }
    const content = { things, kinds, marks: worst };
    kept.set(zone.id, content);
    return content;
  };
  return count;
};

/** What stands beside the name: the subnets of a zone, or what kind of box it is. */
const sideNote = (zone: Zone, language: Language): string => {
  const box = boxKindOf(zone);
  if (box === undefined) return zone.subnets?.join(', ') ?? '';
  return box === 'no-place' || box === 'no-party' ? '' : BOX_WORDS[box][language];
};

/** The zones of a view, outer ones first. */
export const zonesOf = (
  model: Model,
  frames: Frames,
  { language, marks }: { readonly language: Language; readonly marks: ReadonlyMap<string, Marks> },
): readonly SceneZone[] => {
  const contentOf = counter(model, marks);
  return frames.zones.map(({ zone, rect, depth, parent, placement }) => {
    const content = contentOf(zone);
    return {
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
    };
  });
};
