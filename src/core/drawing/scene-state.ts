import type { Boundaries } from './boundaries';
import type { Devices } from './devices';
import type { Flows } from './flows';
import type { Extent } from './geometry';
import type { PerCrossing } from './per-crossing';
import type { Scene, SceneConduit, SceneGate, SceneNote } from './scene';
import type { SceneDelta } from './scene-delta';
import type { SceneInput } from './scene-input';
import type { SceneOptions } from './scene-of';
import type { Zones } from './zones';

/** What was drawn, kind by kind, for the next scene to take over. */
export interface Drawn {
  readonly input: SceneInput;
  /** Whether it showed zones, with edges and gates. */
  readonly zoned: boolean;
  readonly marksFrom: Pick<SceneOptions, 'report' | 'treatments'>;
  readonly devices: Devices;
  readonly zones: Zones;
  readonly flows: Flows;
  readonly extentOfDevices: Extent;
  readonly extentOfFlows: Extent;
  readonly boundaries: Boundaries;
  readonly conduits: PerCrossing<SceneConduit>;
  readonly gates: PerCrossing<SceneGate>;
  readonly notes: readonly SceneNote[];
}

/** A scene as it follows from the one shown before it. */
export interface SceneState {
  readonly scene: Scene;
  /** How it differs from the scene before; `undefined`: there was none, so everything is new. */
  readonly delta: SceneDelta | undefined;
  readonly drawn: Drawn;
  /** Where flows only follow what moved (see `quickScene`): the last state in which they all had their ways. */
  readonly settled: SceneState | undefined;
}
