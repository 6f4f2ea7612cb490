import type { View } from '../document/document';
import type { Model } from '../model/model';
import type { Scene } from './scene';
import { type SceneDelta, sceneDelta } from './scene-delta';
import { type SceneOptions, sceneOf } from './scene-of';

/** A scene as it follows from the one shown before it. */
export interface SceneState {
  readonly scene: Scene;
  /** How it differs from the scene before; `undefined`: there was none, or another drawing, so everything is new. */
  readonly delta: SceneDelta | undefined;
}

const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const kept = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] => {
  const old = new Map(before.map((element) => [element.id, element]));
  return after.map((element) => {
    const known = old.get(element.id);
    return known !== undefined && sameValue(known, element) ? known : element;
  });
};

/**
 * The scene that `sceneOf` gives, made from the one shown before. Elements that say the same are the same objects, so
 * what follows from them (indexes, pictures) needs work only for `delta`. The state before stays as it is.
 */
export const nextScene = (
  previous: SceneState | undefined,
  model: Model,
  view: Pick<View, 'placements'>,
  options: SceneOptions,
): SceneState => {
  const made = sceneOf(model, view, options);
  if (previous === undefined) return { scene: made, delta: undefined };
  const before = previous.scene;
  const scene: Scene = {
    ...made,
    zones: kept(before.zones, made.zones),
    devices: kept(before.devices, made.devices),
    flows: kept(before.flows, made.flows),
    conduits: kept(before.conduits, made.conduits),
    gates: kept(before.gates, made.gates),
    boundaries: kept(before.boundaries, made.boundaries),
  };
  return { scene, delta: sceneDelta(before, scene) };
};
