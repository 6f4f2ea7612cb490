import type { Scene } from './scene';

/** The scene with only those devices, flows between them and notes on what is left; zones stay where they are. Linear in what is drawn. */
export const filteredScene = (scene: Scene, shown: ReadonlySet<string>): Scene => {
  const flows = scene.flows.filter(({ from, to }) => shown.has(from) && shown.has(to));
  const zones = new Set(scene.zones.map(({ id }) => id));
  const left = new Set(flows.map(({ id }) => id));
  return {
    ...scene,
    devices: scene.devices.filter(({ id }) => shown.has(id)),
    flows,
    gates: scene.gates.filter((gate) => gate.flows.some((flow) => left.has(flow))),
    notes: scene.notes.filter(({ anchor }) => anchor === undefined || shown.has(anchor) || zones.has(anchor)),
  };
};
