import * as v from 'valibot';
import { InterfaceSchema } from '../../model/asset';
import { isRecord, leave, type Reading } from './reading';
import { saysNone, saysUnknown, settle } from './settle';
import { addressesIn } from './zones';

type Leg = Readonly<Record<string, unknown>>;

/** The document's id of a zone that the file names; `undefined` when there is no such zone. */
type ZoneOf = (stated: unknown) => string | undefined;

const addressesOf = (value: unknown, reading: Reading): readonly string[] => {
  if (saysUnknown(value) || saysNone(value)) return [];
  const { addresses, others } = addressesIn(value);
  if (others.length === 0) return addresses;
  leave(reading, 'address-not-understood', ['ip'], value);
  return [];
};

/** Interfaces as a list of their own, or as the zones that the node has a leg in. */
const legsOf = (value: unknown, own: string | undefined, zoneOf: ZoneOf, reading: Reading): Leg[] => {
  if (saysUnknown(value) || value === null) return [];
  const zones = isRecord(value) ? value.zones : undefined;
  if (isRecord(value) && Array.isArray(zones)) {
    for (const [key, word] of Object.entries(value))
      if (key !== 'zones') leave(reading, 'word-not-known', ['interfaces', key], word);
    return zones.flatMap((stated: unknown, index): Leg[] => {
      const zone = zoneOf(stated);
      if (zone !== undefined) return [zone === own ? {} : { zone }];
      leave(reading, 'reference-to-nothing', ['interfaces', 'zones', index], stated);
      return [];
    });
  }
  const settled = settle(v.array(InterfaceSchema), value, ['interfaces'], reading);
  if (!Array.isArray(settled)) return [];
  return settled.map((leg: Leg, index) => {
    if (leg.zone === undefined) return leg;
    const { zone: stated, ...rest } = leg;
    const zone = zoneOf(stated);
    if (zone === undefined) leave(reading, 'reference-to-nothing', ['interfaces', index, 'zone'], stated);
    return zone === undefined ? rest : { ...rest, zone };
  });
};

/** The interfaces of a node from its `ip`, `interfaces` and `switchPort`; `undefined` when none of them says anything. */
export const interfacesOf = (
  raw: Readonly<Record<string, unknown>>,
  own: string | undefined,
  zoneOf: ZoneOf,
  reading: Reading,
): readonly Leg[] | undefined => {
  const none = Array.isArray(raw.interfaces) && raw.interfaces.length === 0;
  const legs = legsOf(raw.interfaces, own, zoneOf, reading);
  const addresses = addressesOf(raw.ip, reading);
  const port = raw.switchPort;
  const first: Leg = {
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(typeof port === 'string' && !saysUnknown(port) && !saysNone(port) ? { switchPort: { port } } : {}),
  };
  if (port !== undefined && port !== null && typeof port !== 'string')
    leave(reading, 'value-not-known', ['switchPort'], port);
  if (Object.keys(first).length === 0) return legs.length === 0 && !none ? undefined : legs;
  const home = legs.findIndex((leg) => leg.zone === undefined && leg.addresses === undefined);
  return home < 0 ? [first, ...legs] : legs.map((leg, index) => (index === home ? { ...leg, ...first } : leg));
};
