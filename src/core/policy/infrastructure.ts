import type { DataFlow } from '../model/data-flow';
import { networkedOf } from '../model/defaults';
import type { Model } from '../model/model';
import { type Gap, gap } from './gap';
import type { PolicyZone } from './policy';

/** Services that nearly every zone needs and hardly anybody draws, and the protocols that show they were thought of. */
export const INFRASTRUCTURE = {
  dns: ['dns'],
  ntp: ['ntp'],
  dhcp: ['dhcp'],
  directory: ['ldap', 'ldaps', 'kerberos', 'radius', 'radsec'],
  logging: ['syslog', 'ihe-atna-syslog'],
  monitoring: ['snmp-v2c', 'snmp-v3'],
  updates: ['wsus-update'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type InfrastructureService = keyof typeof INFRASTRUCTURE;

const SERVICES: readonly (readonly [string, readonly string[]])[] = Object.entries(INFRASTRUCTURE);

const serviceOfProtocol: ReadonlyMap<string, string> = new Map(
  SERVICES.flatMap(([service, protocols]) => protocols.map((protocol) => [protocol, service] as const)),
);

/** Services by their ports, for flows that name a port and no protocol. */
const SERVICE_OF_PORT: Readonly<Record<number, InfrastructureService>> = {
  53: 'dns',
  67: 'dhcp',
  123: 'ntp',
  88: 'directory',
  389: 'directory',
  636: 'directory',
  514: 'logging',
  161: 'monitoring',
  8530: 'updates',
  8531: 'updates',
};

const serviceOf = ({ protocol, port }: DataFlow): string | undefined =>
  protocol === undefined ? SERVICE_OF_PORT[port ?? 0] : serviceOfProtocol.get(protocol);

/**
 * One question for each service that some zone inside has no flow for, in either direction and also within the zone.
 * A zone in which nothing is on a network is not asked about.
 */
export const infrastructureGaps = (model: Model, zones: readonly PolicyZone[]): readonly Gap[] => {
  const seen = new Map<string, Set<string>>();
  for (const flow of model.source.flows.values()) {
    const service = serviceOf(flow);
    if (service === undefined || flow.status === 'stopped') continue;
    const known = seen.get(service) ?? new Set<string>();
    for (const end of [flow.from, flow.to]) known.add(model.asset(end)?.zone ?? '');
    seen.set(service, known);
  }
  const asked = zones.filter(
    (zone) =>
      !zone.external &&
      model.source.zones.get(zone.id)?.kind !== 'device-inside' &&
      assetsOf(model, zone).some((asset) => networkedOf(asset, model).value !== false),
  );
  return SERVICES.flatMap(([service]) => {
    const without = asked.filter(({ id }) => seen.get(service)?.has(id) !== true).map(({ id }) => id);
    return without.length === 0 ? [] : [gap('infrastructure', without, { service, zones: without.length })];
  });
};

const assetsOf = (model: Model, { id }: PolicyZone) => {
  const zone = model.zone(id);
  return zone === undefined ? [] : model.assetsIn(zone.id);
};
