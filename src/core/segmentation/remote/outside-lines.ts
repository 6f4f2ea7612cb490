import type { Asset } from '../../model/asset';
import type { Conduit } from '../../model/conduit';
import type { DataFlow } from '../../model/data-flow';
import { zoneTypeOf } from '../../model/defaults';
import type { PartyId } from '../../model/id';
import type { Link } from '../../model/link';
import { crossingIdOf, type Model } from '../../model/model';
import type { Party } from '../../model/party';
import { allAtOnce, type Steps } from '../../steps';
import { contractReviewOf, flowChecks, type LineGround, linkChecks, sessionChecks } from './line-checks';
import { outsideIn, partyBehind } from './outside';
import { type OutsideLine, verdictOfChecks } from './outside-line';

const SESSION_PURPOSES: ReadonlySet<string | undefined> = new Set([undefined, 'maintenance', 'repair', 'admin']);
const ENTRY_KINDS: ReadonlySet<string> = new Set(['bastion-host']);
const ENTRY_ZONES: ReadonlySet<string> = new Set(['remote-maintenance']);

/** Whether the end inside is where lines from outside are meant to end; `undefined` where its zone is not known. */
const isEntry = (asset: Asset, model: Model): boolean | undefined => {
  if (ENTRY_KINDS.has(asset.kind)) return true;
  const zone = model.zoneOf(asset);
  const type = zone === undefined ? undefined : zoneTypeOf(model, zone.id);
  return type === undefined ? undefined : ENTRY_ZONES.has(type);
};

const partyOf = (id: PartyId | null | undefined, model: Model): Party | null | undefined =>
  id === null ? null : id === undefined ? undefined : model.source.parties.get(id);

const groundOf = (
  outside: Asset,
  inside: Asset,
  model: Model,
  conduitsOf: (pair: string) => readonly Conduit[],
  today: string,
): LineGround & { readonly behind: PartyId | null | undefined } => {
  const behind = partyBehind(outside, model);
  const [a, b] = [model.zoneOf(outside)?.id, model.zoneOf(inside)?.id];
  return {
    behind,
    party: partyOf(behind, model),
    conduits: a === undefined || b === undefined ? [] : conduitsOf(crossingIdOf(a, b)),
    today,
    endsAtEntry: isEntry(inside, model),
  };
};

const flowLine = (flow: DataFlow, ground: ReturnType<typeof groundOf>, ends: Ends): OutsideLine => {
  const isLeftover = flow.purpose === undefined || flow.status === 'unknown-purpose';
  const isSession = isLeftover || SESSION_PURPOSES.has(flow.purpose);
  const checks = { ...flowChecks(flow, ground), ...(isSession ? sessionChecks(flow, ground) : {}) };
  return {
    id: flow.id,
    kind: 'flow',
    outside: ends.outside.id,
    inside: ends.inside.id,
    party: ground.behind,
    contractReview: contractReviewOf(ground),
    isSession,
    isLeftover,
    checks,
    verdict: verdictOfChecks(checks),
  };
};

const linkLine = (link: Link, ground: ReturnType<typeof groundOf>, ends: Ends): OutsideLine => {
  const checks = linkChecks(link, ground);
  return {
    id: link.id,
    kind: 'link',
    outside: ends.outside.id,
    inside: ends.inside.id,
    party: ground.behind,
    contractReview: contractReviewOf(ground),
    isSession: false,
    isLeftover: link.purpose === undefined,
    checks,
    verdict: verdictOfChecks(checks),
  };
};

interface Ends {
  readonly outside: Asset;
  readonly inside: Asset;
}

/** So many flows are looked at before a pause. */
const AT_ONCE = 1_000;

/** What `outsideLines` does, with pauses. */
export function* outsideLineSteps(model: Model, today: string): Steps<readonly OutsideLine[]> {
  const isOutside = outsideIn(model);
  yield;
  const conduits = new Map<string, Conduit[]>();
  for (const conduit of model.source.conduits.values()) {
    const pair = crossingIdOf(conduit.zones[0], conduit.zones[1]);
    conduits.set(pair, [...(conduits.get(pair) ?? []), conduit]);
  }
  const conduitsOf = (pair: string): readonly Conduit[] => conduits.get(pair) ?? [];
  const endsOf = (a: string, b: string): Ends | undefined => {
    const [first, second] = [model.asset(a), model.asset(b)];
    if (first === undefined || second === undefined) return undefined;
    const [isFirst, isSecond] = [isOutside(first), isOutside(second)];
    if (isFirst === undefined || isSecond === undefined || isFirst === isSecond) return undefined;
    return isFirst ? { outside: first, inside: second } : { outside: second, inside: first };
  };
  const lines: OutsideLine[] = [];
  for (const [at, flow] of model.source.flows.values().entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (flow.status === 'stopped') continue;
    const ends = endsOf(flow.from, flow.to);
    if (ends !== undefined)
      lines.push(flowLine(flow, groundOf(ends.outside, ends.inside, model, conduitsOf, today), ends));
  }
  for (const link of model.source.links.values()) {
    const ends = endsOf(link.ends[0].asset, link.ends[1].asset);
    if (ends !== undefined)
      lines.push(linkLine(link, groundOf(ends.outside, ends.inside, model, conduitsOf, today), ends));
  }
  return lines;
}

/**
 * Every line from outside: flows that are not stopped and links between something inside the hospital and something
 * outside, maintenance lines that are connected only now and then among them (R42), each with what is kept, broken and
 * unknown of what is asked about it. Flows first, each kind sorted by id. Linear.
 */
export const outsideLines = (model: Model, today: string): readonly OutsideLine[] =>
  allAtOnce(outsideLineSteps(model, today));
