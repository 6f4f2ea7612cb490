import type { Subjects } from '../facts/define';
import type { Scope } from '../library/vocabulary';
import type { Asset } from '../model/asset';
import type { Crossing } from '../model/crossings';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import { saysTheSame } from '../says-the-same';

/** What facts that are near look at, one thing in each place; records that did not change are the same objects. */
type Near = readonly unknown[];

const nearAsset = (asset: Asset | undefined, { evidenceOf }: Model): Near =>
  asset === undefined ? [undefined] : [asset, ...evidenceOf(asset.id)];

/** `undefined` for what looks further by itself: the whole hospital. */
export const nearOf = (scope: Scope, subject: Subjects[Scope], model: Model): Near | undefined => {
  switch (scope) {
    case 'asset':
      return nearAsset(subject as Asset, model);
    case 'flow': {
      const { from, to } = subject as DataFlow;
      return [subject, ...nearAsset(model.asset(from), model), ...nearAsset(model.asset(to), model)];
    }
    case 'zone':
      return [subject];
    case 'crossing': {
      const { conduit } = subject as Crossing;
      return [subject, conduit === undefined ? undefined : model.source.conduits.get(conduit)];
    }
    case 'hospital':
      return undefined;
  }
};

/** Crossings are put together anew for each state; all else is there as it was recorded. */
export const isSameNear = (scope: Scope, before: Near, now: Near): boolean =>
  before.length === now.length &&
  before.every((one, place) => one === now[place] || (scope === 'crossing' && saysTheSame(one, now[place])));
