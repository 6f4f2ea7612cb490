import type { Range, Ranges } from './algebra/ranges';
import { EVERY_SERVICE, type ProtocolPorts, protocolsOf } from './algebra/service-line';
import type { Service } from './policy';

const NAMES: Readonly<Record<number, string>> = {
  1: 'icmp',
  6: 'tcp',
  17: 'udp',
  47: 'gre',
  50: 'esp',
  51: 'ah',
  58: 'icmpv6',
};

export const isWhole = ({ first, last }: ProtocolPorts): boolean => first === 0 && last === 65_535;

/** `tcp-104`, `udp-161-162`, `esp`, `ip-89`. */
const nameOf = (part: ProtocolPorts): string => {
  const name = NAMES[part.protocol] ?? `ip-${part.protocol}`;
  if (isWhole(part)) return name;
  return part.first === part.last ? `${name}-${part.first}` : `${name}-${part.first}-${part.last}`;
};

export const ANY_SERVICE: Service = { name: 'any', services: [EVERY_SERVICE] };

const isEvery = ({ first, last }: Range): boolean => first === EVERY_SERVICE.first && last === EVERY_SERVICE.last;

/** A service for each protocol and each stretch of ports in the set; their names say what they are. */
export const serviceObjects = (services: Ranges): readonly Service[] =>
  services.flatMap((range) => {
    if (isEvery(range)) return [ANY_SERVICE];
    return protocolsOf(range).map((part): Service => {
      const base = BigInt(part.protocol * 65_536);
      const whole = { first: base + BigInt(part.first), last: base + BigInt(part.last) };
      return { name: nameOf(part), services: [whole] };
    });
  });
