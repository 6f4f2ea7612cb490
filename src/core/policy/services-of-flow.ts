import type { Library } from '../library/library';
import type { DataFlow } from '../model/data-flow';
import { type Range, type Ranges, unionOf } from './algebra/ranges';
import { EVERY_SERVICE, PROTOCOL_NUMBERS, serviceRange } from './algebra/service-line';
import { type Gap, gap } from './gap';

/** What a protocol needs besides its own ports, whichever port a flow names. */
const COMPANIONS: Readonly<Record<string, { readonly names: string; readonly ranges: readonly Range[] }>> = {
  ipsec: {
    names: 'UDP 500, UDP 4500, ESP',
    ranges: [serviceRange(17, 500, 500), serviceRange(17, 4500, 4500), serviceRange(50)],
  },
};

/** Protocols that agree on further ports while they talk; equipment has to listen in, or their data does not pass. */
const DYNAMIC: ReadonlySet<string> = new Set(['ftp', 'ftps', 'tftp', 'sip', 'rtsp', 'mfer', 'nfs']);

/** What templates call a transport and is carried by TCP. */
const CARRIED: Readonly<Record<string, 'tcp' | 'udp'>> = { tcp: 'tcp', http: 'tcp', udp: 'udp' };

const transportsOf = (flow: DataFlow, library: Library): readonly ('tcp' | 'udp')[] => {
  if (flow.transport !== undefined) return [flow.transport];
  const words = library.protocols.get(flow.protocol ?? '')?.transport ?? [];
  return [...new Set(words.flatMap((word) => CARRIED[word] ?? []))];
};

/** The ports that a flow names, else those of its protocol. */
const portsOf = ({ port, protocol }: DataFlow, library: Library): readonly number[] =>
  port !== undefined && port > 0 ? [port] : (library.protocols.get(protocol ?? '')?.ports ?? []);

interface FlowServices {
  /** Empty where no rule can be written. */
  readonly services: Ranges;
  readonly gaps: readonly Gap[];
}

/**
 * The services a flow needs: its own port and transport, else those of its protocol. Without any port, or with a port
 * of which nobody knows whether it is TCP or UDP, there is none, and a gap says what is missing.
 */
export const servicesOfFlow = (flow: DataFlow, library: Library): FlowServices => {
  const protocol = library.protocols.get(flow.protocol ?? '');
  const transports = transportsOf(flow, library);
  const own = flow.port !== undefined && flow.port > 0 ? [flow.port] : undefined;
  const ports = portsOf(flow, library);
  const about = { protocol: flow.protocol ?? '', ports: ports.join(', ') };
  if (ports.length === 0) {
    const isMulticast = protocol?.transport.includes('multicast') === true;
    return { services: [], gaps: [gap(isMulticast ? 'multicast' : 'no-service', [flow.id], about)] };
  }
  if (transports.length === 0) return { services: [], gaps: [gap('no-transport', [flow.id], about)] };
  const gaps: Gap[] = [];
  const companions = COMPANIONS[flow.protocol ?? ''];
  const isAssumed = own === undefined && companions === undefined && ports.length > 1;
  if (isAssumed) gaps.push(gap('assumed-ports', [flow.id], about));
  if (companions !== undefined) gaps.push(gap('companions', [flow.id], { ...about, ports: companions.names }));
  if (DYNAMIC.has(flow.protocol ?? '')) gaps.push(gap('dynamic-ports', [flow.id], about));
  const ranges = transports.flatMap((transport) =>
    ports.map((port) => serviceRange(PROTOCOL_NUMBERS[transport], port, port)),
  );
  return { services: unionOf([...ranges, ...(companions?.ranges ?? [])]), gaps };
};

/**
 * The same for a flow that must go on: where no service is known it is let through with every one, or with its port over
 * both TCP and UDP, and a gap says what to find out so that the rule can become as narrow as others.
 */
export const servicesForCare = (flow: DataFlow, library: Library): FlowServices => {
  const known = servicesOfFlow(flow, library);
  if (known.services.length > 0) return known;
  const ports = portsOf(flow, library);
  const about = { protocol: flow.protocol ?? '', ports: ports.join(', ') };
  if (ports.length === 0) {
    const sentToMany = known.gaps.filter(({ kind }) => kind === 'multicast');
    return { services: [EVERY_SERVICE], gaps: [...sentToMany, gap('any-service', [flow.id], about)] };
  }
  const ranges = ports.flatMap((port) =>
    (['tcp', 'udp'] as const).map((transport) => serviceRange(PROTOCOL_NUMBERS[transport], port, port)),
  );
  return { services: unionOf(ranges), gaps: [gap('either-transport', [flow.id], about)] };
};
