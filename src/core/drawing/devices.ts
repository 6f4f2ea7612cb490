import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { Model } from '../model/model';
import { badgesOf } from './badges';
import type { Frames } from './frames';
import { iconOf, tileOf } from './icon-of';
import { NO_MARKS } from './marks';
import type { Marks, SceneDevice } from './scene';

const SEPARATOR: Readonly<Record<Language, string>> = { ja: '・', en: ' · ' };

/** Address and papers: what tells one like thing from the next. */
const secondLine = (model: Model, asset: Asset, language: Language): string => {
  const address = asset.interfaces?.flatMap(({ addresses }) => addresses ?? [])[0] ?? asset.hostname;
  const mds2 = model.evidenceOf(asset.id).find(({ kind, status }) => kind === 'mds2' && status === 'provided');
  const paper = mds2 === undefined ? undefined : ['MDS2', mds2.edition].filter(Boolean).join(' ');
  return [address, paper ?? asset.model].filter(Boolean).join(SEPARATOR[language]);
};

/** The devices of a view that are not hidden in a collapsed zone. */
export const devicesOf = (
  model: Model,
  frames: Frames,
  {
    language,
    marks,
    today,
  }: { readonly language: Language; readonly marks: ReadonlyMap<string, Marks>; readonly today: string | undefined },
): readonly SceneDevice[] =>
  frames.devices.map(({ asset, rect, zone, placement }) => {
    const category = model.categoryOf(asset);
    // What was only ever detected is nobody's word, whatever it looks like.
    const ghost = asset.status === 'discovered-unmanaged';
    const locked = placement.locked === true;
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
      badges: badgesOf(model, asset, locked, today),
      locked,
    };
  });
