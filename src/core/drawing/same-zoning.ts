import { recordChanges } from '../model/groups';
import type { SceneInput } from './scene-input';

/**
 * Whether all that boundaries and the looks of zones depend on is as it was: the zones and where they stand, who answers
 * for them, their conduits, and in which zone each asset stands. Looks only at assets that changed.
 */
export const sameZoning = (before: Omit<SceneInput, 'perimeter'>, after: Omit<SceneInput, 'perimeter'>): boolean => {
  const [old, now] = [before.model.source, after.model.source];
  return (
    before.frames.zones === after.frames.zones &&
    before.frames.groups.get(undefined) === after.frames.groups.get(undefined) &&
    before.language === after.language &&
    before.model.library === after.model.library &&
    old.zones === now.zones &&
    old.parties === now.parties &&
    old.conduits === now.conduits &&
    recordChanges(old.assets, now.assets).every(
      ({ before: one, after: other }) => one !== undefined && other !== undefined && one.zone === other.zone,
    )
  );
};
