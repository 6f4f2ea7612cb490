import { serviceRange } from '../../../src/core/policy/algebra/service-line';
import type { Packet } from '../../../src/core/policy/check/decide';
import { BASE } from './random-policy';

const SIX = 0xfd00n << 112n;
const places = [0, 1, 2, 3, 5, 7, 200].flatMap((at) => [BASE + BigInt(at), SIX + BigInt(at)]);

/** Packets of these protocols between places inside and outside random policies, each of one family, as there are no others. */
export const packetsBetween = (protocols: readonly number[]): readonly Packet[] =>
  places.flatMap((source) =>
    places
      .filter((destination) => destination >= SIX === source >= SIX)
      .flatMap((destination) =>
        protocols.flatMap((protocol) =>
          [1, 2, 3, 9].map((port) => ({ source, destination, service: serviceRange(protocol, port, port).first })),
        ),
      ),
  );
