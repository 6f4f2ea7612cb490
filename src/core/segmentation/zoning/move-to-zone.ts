import { type Edit, inTurn } from '../../document/edits/edit';
import { addZone } from '../../document/edits/elements';
import { moveInto } from '../../document/edits/move';
import type { AssetId, ZoneId } from '../../model/id';
import type { Model } from '../../model/model';
import type { NewZone } from '../carry-out';

/** Where a person wants assets to go: into a zone that is there, or into a new one of a type. */
export type MoveTarget =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'new'; readonly zone: NewZone; readonly type: string };

/**
 * Puts assets into another zone; what nobody said about the edge of a new one stays unknown. `undefined` where an asset
 * or the zone is gone.
 */
export const moveToZone = (assets: readonly string[], target: MoveTarget, model: Model): Edit | undefined => {
  const found = assets.flatMap((id): readonly AssetId[] => {
    const asset = model.asset(id);
    return asset === undefined ? [] : [asset.id];
  });
  if (found.length < assets.length || found.length === 0) return undefined;
  if (target.kind === 'new')
    return inTurn(addZone({ ...target.zone, kind: target.type }), moveInto(found, target.zone.id));
  const zone: ZoneId | undefined = model.zone(target.zone)?.id;
  return zone === undefined ? undefined : moveInto(found, zone);
};
