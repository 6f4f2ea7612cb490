import type { Asset } from '../../model/asset';
import type { PartyId, ZoneId } from '../../model/id';
import { crossingIdOf, type Model } from '../../model/model';
import type { Answerer } from './responsibility';

/** Where something that one party answers for meets something of another, and the zones do not show it. */
export interface GuestMeeting {
  readonly sides: readonly [
    { readonly zone: ZoneId; readonly party: PartyId },
    { readonly zone: ZoneId; readonly party: PartyId },
  ];
  /** Devices whose owner is another than who answers for their zone. */
  readonly guests: readonly string[];
  readonly flows: readonly string[];
  readonly links: readonly string[];
}

interface End {
  readonly asset: Asset;
  readonly zone: ZoneId;
  readonly party: PartyId;
  readonly isGuest: boolean;
}

/**
 * Flows that are not stopped, and links, between devices of different parties, as far as the zones they stand in are of
 * one party, or are one zone: those that the owner of a device makes. What the zones themselves part is left out. Those
 * of the same parties in the same zones together, in the order in which they come. Linear.
 */
export const guestMeetings = (model: Model, answererOf: (zone: ZoneId) => Answerer): readonly GuestMeeting[] => {
  const endOf = (id: string): End | undefined => {
    const asset = model.asset(id);
    const zone = asset === undefined ? undefined : model.zoneIdOf(asset);
    if (asset === undefined || zone === undefined) return undefined;
    const host = answererOf(zone);
    const party = asset.owner === undefined ? host : asset.owner;
    return party == null ? undefined : { asset, zone, party, isGuest: party !== host };
  };
  const found = new Map<string, { sides: [End, End]; guests: Set<string>; flows: string[]; links: string[] }>();
  const note = (from: string, to: string, kind: 'flows' | 'links', id: string): void => {
    const ends = [endOf(from), endOf(to)];
    const [a, b] = ends;
    if (a === undefined || b === undefined || a.party === b.party || !(a.isGuest || b.isGuest)) return;
    const [hostOfA, hostOfB] = [answererOf(a.zone), answererOf(b.zone)];
    if (hostOfA !== hostOfB) return;
    const sides: [End, End] = `${a.zone} ${a.party}` < `${b.zone} ${b.party}` ? [a, b] : [b, a];
    const key = JSON.stringify(sides.map(({ zone, party }) => [zone, party]));
    const known = found.get(key) ?? { sides, guests: new Set<string>(), flows: [], links: [] };
    for (const end of [a, b]) if (end.isGuest) known.guests.add(end.asset.id);
    known[kind].push(id);
    found.set(key, known);
  };
  for (const { id, from, to, status } of model.source.flows.values())
    if (status !== 'stopped') note(from, to, 'flows', id);
  for (const { id, ends } of model.source.links.values()) note(ends[0].asset, ends[1].asset, 'links', id);
  return [...found.values()].map(({ sides, guests, flows, links }) => ({
    sides: [
      { zone: sides[0].zone, party: sides[0].party },
      { zone: sides[1].zone, party: sides[1].party },
    ],
    guests: [...guests].sort(),
    flows,
    links,
  }));
};

/** The id of such a meeting: no crossing has it, since nothing can be recorded of a boundary that no zone shows. */
export const guestMeetingId = ({ sides: [a, b] }: GuestMeeting): string =>
  `${a.zone === b.zone ? a.zone : crossingIdOf(a.zone, b.zone)}|${a.party}|${b.party}`;
