import { groupBy } from '../../group';
import { type Conduit, DUTIES, type Duty } from '../../model/conduit';
import type { PartyId, ZoneId } from '../../model/id';
import { crossingIdOf, type Model } from '../../model/model';
import type { Party } from '../../model/party';
import { guestMeetingId, guestMeetings } from './guest-meetings';

/** What a responsibility boundary has to say before it is settled, in the order of the walk. R46, R60, R61. */
export const BOUNDARY_PARTS = [
  'parties',
  'demarcation',
  'sides',
  'contacts',
  'duties',
  'incident',
  'contract',
  'review',
] as const;
export type BoundaryPart = (typeof BOUNDARY_PARTS)[number];

/** `known`: said, including that there is none; `stale`: said and no longer sound; `open`: nobody said. */
export type PartState = 'known' | 'stale' | 'open';

/** Who answers for a side: a party, nobody (`null`), or nobody said who. */
export type Answerer = PartyId | null | undefined;

export interface BoundarySide {
  readonly zone: ZoneId;
  readonly party: Answerer;
  readonly answersFor: string | undefined;
}

/** The meeting of two zones, or of devices in them, that different parties answer for, or of which nobody said who does. Plain data. */
export interface ResponsibilityBoundary {
  /** Of the crossing; recording its conduit takes this id. */
  readonly id: string;
  /**
   * `between`: two parties are known to be different. `unsaid`: of a side nobody said who answers for it. `guests`:
   * devices of one party stand in a zone of another, so that no boundary of zones is where theirs is; nothing can be
   * recorded of it until they have a zone of their own.
   */
  readonly kind: 'between' | 'unsaid' | 'guests';
  /** Those devices; empty for the other kinds. */
  readonly guests: readonly string[];
  /** In the order of the conduit's zones. */
  readonly sides: readonly [BoundarySide, BoundarySide];
  readonly conduit: Conduit | undefined;
  /** Flows that are not stopped, and links, that lead across; sorted by id. */
  readonly flows: readonly string[];
  readonly links: readonly string[];
  readonly parts: Readonly<Record<BoundaryPart, PartState>>;
  readonly isComplete: boolean;
}

/** A contact verified longer ago is to be verified again (R37): once a year, in days. */
const VERIFIED_FOR = 366;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The day a party's contacts were verified last; `undefined` where no contact with a way to reach it was ever verified. */
export const contactVerifiedOn = (party: Party): string | undefined =>
  (party.contacts ?? [])
    .filter(({ reach }) => reach !== undefined)
    .flatMap(({ verifiedOn }) => verifiedOn ?? [])
    .sort()
    .at(-1);

const contactState = (party: Party | undefined, today: string): PartState => {
  const verified = party === undefined ? undefined : contactVerifiedOn(party);
  if (verified === undefined) return 'open';
  return daysBetween(verified, today) > VERIFIED_FOR ? 'stale' : 'known';
};

const worst = (states: readonly PartState[]): PartState =>
  states.includes('open') ? 'open' : states.includes('stale') ? 'stale' : 'known';

const duties = (conduit: Conduit | undefined, which: readonly Duty[]): PartState => {
  const said = which.map((duty) => conduit?.duties?.[duty]);
  if (said.includes(undefined)) return 'open';
  // That nobody has a duty is known, and is what the agreement has to change.
  return said.includes('none') ? 'stale' : 'known';
};

const EVERYDAY = DUTIES.slice(0, 3);
const INCIDENT = DUTIES.slice(3);

const partsOf = (
  sides: ResponsibilityBoundary['sides'],
  conduit: Conduit | undefined,
  model: Model,
  today: string,
): ResponsibilityBoundary['parts'] => {
  const parties = sides.map(({ party }) => (party == null ? undefined : model.source.parties.get(party)));
  const due = conduit?.reviewOn ?? conduit?.contractReview;
  return {
    parties: worst(
      sides.map(({ party }) =>
        party === undefined ? 'open' : party === null ? ('stale' as const) : ('known' as const),
      ),
    ),
    demarcation: conduit?.demarcation === undefined ? 'open' : 'known',
    sides: worst(sides.map(({ answersFor }) => (answersFor === undefined ? 'open' : 'known'))),
    contacts: worst(parties.map((party) => contactState(party, today))),
    duties: duties(conduit, EVERYDAY),
    incident: duties(conduit, INCIDENT),
    contract: conduit?.contract === undefined ? 'open' : conduit.contract === 'signed' ? 'known' : 'stale',
    review: due === undefined ? 'open' : due < today ? 'stale' : 'known',
  };
};

/** Zones that meet: by flows, by a recorded conduit, or by a link between things in them. */
interface Meeting {
  readonly id: string;
  readonly zones: readonly [ZoneId, ZoneId];
  readonly conduit: Conduit | undefined;
  readonly flows: readonly string[];
}

const meetingsOf = (
  model: Model,
): { readonly meetings: ReadonlyMap<string, Meeting>; readonly links: ReadonlyMap<string, readonly string[]> } => {
  const meetings = new Map<string, Meeting>();
  for (const { id, zones, conduit, flows } of model.crossings.values()) {
    const pair = crossingIdOf(zones[0], zones[1]);
    if (zones[0] === zones[1] || meetings.has(pair)) continue;
    const live = flows.filter((flow) => model.flow(flow)?.status !== 'stopped');
    const recorded = conduit === undefined ? undefined : model.source.conduits.get(conduit);
    meetings.set(pair, { id, zones, conduit: recorded, flows: live });
  }
  const joined = model.source.links.values().flatMap((link) => {
    const [a, b] = [model.asset(link.ends[0].asset)?.zone, model.asset(link.ends[1].asset)?.zone];
    return a === undefined || b === undefined || a === b ? [] : [{ link, a, b, pair: crossingIdOf(a, b) }];
  });
  for (const { a, b, pair } of joined)
    if (!meetings.has(pair)) {
      const zones: readonly [ZoneId, ZoneId] = a < b ? [a, b] : [b, a];
      meetings.set(pair, { id: pair, zones, conduit: undefined, flows: [] });
    }
  const links = new Map(
    [...groupBy(joined, ({ pair }) => pair)].map(([pair, all]) => [pair, all.map(({ link }) => link.id as string)]),
  );
  return { meetings, links };
};

/** In the order of the walk. */
const KINDS: readonly ResponsibilityBoundary['kind'][] = ['between', 'guests', 'unsaid'];

/**
 * Every responsibility boundary of the hospital: where flows, a conduit or a link lead from what one party answers for to
 * what another does, inside a zone as well, and where nobody said who. Boundaries between known parties come first, each kind sorted by id. What
 * is not said is open; a contact not verified within a year, a day that has passed, a duty of nobody are stale. Linear.
 */
export const responsibilityBoundaries = (model: Model, today: string): readonly ResponsibilityBoundary[] => {
  const answerers = new Map<ZoneId, Answerer>();
  const answererOf = (zone: ZoneId): Answerer => {
    if (!answerers.has(zone)) answerers.set(zone, model.lineOf(zone).find(({ party }) => party !== undefined)?.party);
    return answerers.get(zone);
  };
  const { meetings, links } = meetingsOf(model);
  const found = [...meetings].flatMap(([pair, { id, zones, conduit, flows }]): ResponsibilityBoundary[] => {
    const [a, b] = [answererOf(zones[0]), answererOf(zones[1])];
    if (a !== undefined && a === b) return [];
    const across = links.get(pair) ?? [];
    if (flows.length + across.length === 0 && conduit === undefined) return [];
    const sides = [
      { zone: zones[0], party: a, answersFor: conduit?.firstSide?.answersFor },
      { zone: zones[1], party: b, answersFor: conduit?.secondSide?.answersFor },
    ] as const;
    const parts = partsOf(sides, conduit, model, today);
    return [
      {
        id,
        kind: a === undefined || b === undefined ? 'unsaid' : 'between',
        guests: [],
        sides,
        conduit,
        flows,
        links: across,
        parts,
        isComplete: BOUNDARY_PARTS.every((part) => parts[part] === 'known'),
      },
    ];
  });
  const inside = guestMeetings(model, answererOf).map((meeting): ResponsibilityBoundary => {
    const { guests, flows, links } = meeting;
    const [a, b] = meeting.sides;
    const sides = [
      { ...a, answersFor: undefined },
      { ...b, answersFor: undefined },
    ] as const;
    const parts = partsOf(sides, undefined, model, today);
    return {
      id: guestMeetingId(meeting),
      kind: 'guests',
      guests,
      sides,
      conduit: undefined,
      flows,
      links,
      parts,
      isComplete: false,
    };
  });
  return [...found, ...inside].sort((x, y) => KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind) || (x.id < y.id ? -1 : 1));
};

/** How far the walk has come. */
export interface WalkProgress {
  readonly complete: number;
  readonly total: number;
  /** Boundaries of which a side is not said to be anybody's. */
  readonly unsaid: number;
}

export const walkProgress = (boundaries: readonly ResponsibilityBoundary[]): WalkProgress => ({
  complete: boundaries.filter(({ isComplete }) => isComplete).length,
  total: boundaries.length,
  unsaid: boundaries.filter(({ kind }) => kind === 'unsaid').length,
});
