import type { Facts } from '../../facts/facts-of';
import type { AttackTechniques } from '../../library/attack-technique';
import { type HopFact, hopFacts } from './hop-facts';
import { techniquesOf } from './techniques-of';
import type { AttackWay, WayHop } from './ways-to-targets';

/** A takeover with what an attacker does there and what lets them. */
export interface ToldHop extends WayHop {
  /** References to ATT&CK. */
  readonly techniques: readonly string[];
  readonly facts: readonly HopFact[];
}

export interface ToldWay extends Omit<AttackWay, 'hops'> {
  readonly hops: readonly ToldHop[];
}

/** Ways with the techniques and the facts of each takeover, for those who read them outside of the page. */
export const toldWays = (ways: readonly AttackWay[], facts: Facts, techniques: AttackTechniques): readonly ToldWay[] =>
  ways.map((way) => ({
    ...way,
    hops: way.hops.map((hop, place) => ({
      ...hop,
      techniques: techniquesOf(hop, place === 0 ? way.entryKind : undefined, techniques),
      facts: hopFacts(hop, facts),
    })),
  }));
