import { append } from '../../group';
import type { DataFlow } from '../../model/data-flow';
import type { Model } from '../../model/model';

/** One service that a group of devices needs from, or gives to, one other asset. */
export interface ServiceLine {
  /** `out`: a device of the group opens the connection. */
  readonly direction: 'out' | 'in';
  readonly peer: string;
  readonly protocol: string | undefined;
  readonly port: number | undefined;
  readonly transport: 'tcp' | 'udp' | undefined;
  /** The flows that need it, and the devices of the group that take part. */
  readonly flows: readonly string[];
  readonly devices: readonly string[];
}

interface OneWay {
  readonly direction: ServiceLine['direction'];
  readonly flow: DataFlow;
  readonly device: string;
  readonly peer: string;
}

/** A flow as seen from the group: once for each end that opens. Nothing where both ends belong to it. */
const waysOf = (flow: DataFlow, members: ReadonlySet<string>): readonly OneWay[] => {
  const outward = members.has(flow.from);
  if (outward === members.has(flow.to)) return [];
  const [device, peer] = outward ? [flow.from, flow.to] : [flow.to, flow.from];
  const directions: readonly ServiceLine['direction'][] =
    flow.initiator === 'both' ? ['out', 'in'] : [outward === (flow.initiator !== 'to') ? 'out' : 'in'];
  return directions.map((direction) => ({ direction, flow, device, peer }));
};

/** Ports as people wrote them, else as usual for the protocol; nothing where nobody knows. */
const portOf = ({ port, protocol }: DataFlow, { library }: Model): number | undefined =>
  port ?? (protocol === undefined ? undefined : library.protocols.get(protocol)?.ports[0]);

/** Services over the edge of a group, like ones together. Linear in the flows. */
export const serviceLines = (
  flows: readonly DataFlow[],
  members: ReadonlySet<string>,
  model: Model,
): readonly ServiceLine[] => {
  const groups = new Map<string, OneWay[]>();
  for (const flow of flows)
    for (const way of waysOf(flow, members))
      append(
        groups,
        JSON.stringify([way.direction, way.peer, flow.protocol, portOf(flow, model), flow.transport]),
        way,
      );
  return [...groups.values()].flatMap((ways) => {
    const [first] = ways;
    if (first === undefined) return [];
    const { direction, peer, flow } = first;
    return [
      {
        direction,
        peer,
        protocol: flow.protocol,
        port: portOf(flow, model),
        transport: flow.transport,
        flows: [...new Set(ways.map((way) => way.flow.id as string))].sort(),
        devices: [...new Set(ways.map(({ device }) => device))].sort(),
      },
    ];
  });
};
