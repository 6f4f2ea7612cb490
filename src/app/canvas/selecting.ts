import type { Desk } from './desk';

export const selectAll = ({ store, index }: Desk): void => {
  const { scene } = index();
  store.getState().select([...scene.zones, ...scene.devices, ...scene.notes].map(({ id }) => id));
};

/** All devices of the kinds that are selected; for zones, all zones of the same look; for flows, of the same purpose. */
export const selectLike = ({ store, index }: Desk): void => {
  const { selection, select } = store.getState();
  const { scene, deviceById, zoneById, flowById } = index();
  const kinds = new Set(selection.flatMap((id) => deviceById.get(id)?.kind ?? []));
  const looks = new Set(selection.flatMap((id) => zoneById.get(id)?.look ?? []));
  const flows = selection.flatMap((id) => flowById.get(id) ?? []);
  const ways = new Set(flows.map(({ purpose, label }) => `${purpose ?? ''}|${label}`));
  select([
    ...scene.zones.filter(({ look }) => looks.has(look)).map(({ id }) => id),
    ...scene.devices.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id),
    ...scene.flows.filter(({ purpose, label }) => ways.has(`${purpose ?? ''}|${label}`)).map(({ id }) => id),
  ]);
};

/** Every device in the zones that are selected or that the selected devices stand in, zones within them included. */
export const selectZoneContent = ({ store, index }: Desk): void => {
  const { selection, select } = store.getState();
  const { scene, deviceById, zoneById } = index();
  const zones = new Set(selection.flatMap((id) => (zoneById.has(id) ? [id] : (deviceById.get(id)?.zone ?? []))));
  // Outer zones come first, so one round reaches everything inside.
  for (const { id, parent } of scene.zones) if (parent !== undefined && zones.has(parent)) zones.add(id);
  select(scene.devices.filter(({ zone }) => zone !== undefined && zones.has(zone)).map(({ id }) => id));
};

/** The flows of what is selected, with the devices at their other ends. */
export const selectConnected = ({ store, index }: Desk): void => {
  const { selection, select } = store.getState();
  const { flowsOfDevice } = index();
  const flows = selection.flatMap((id) => flowsOfDevice.get(id) ?? []);
  select([...new Set([...selection, ...flows.flatMap(({ id, from, to }) => [id, from, to])])]);
};
