import { type Edit, inTurn } from '../document/edits/edit';
import { addZone, recordConduit } from '../document/edits/elements';
import { moveInto } from '../document/edits/move';
import { setField, updateElement } from '../document/edits/update';
import type { Bilingual } from '../library/text';
import type { Asset } from '../model/asset';
import type { DataFlow } from '../model/data-flow';
import type { AssetId, ConduitId, ZoneId } from '../model/id';
import { crossingIdOf, type Model } from '../model/model';
import { isBarrier } from '../model/openness';
import { networkOf } from '../model/subnet';
import type { Zone } from '../model/zone';
import type { ProposalAction, ProposedWork } from './advice';
import { keepingCare } from './keeping-care';
import { addBastion, bastionIn, landAt } from './landing';
import { isKnownWeak } from './situation';

/** The zone that a proposal asks for where none is there yet. */
export interface NewZone {
  readonly id: ZoneId;
  readonly name: Bilingual;
}

interface Situation {
  readonly proposal: ProposedWork;
  readonly model: Model;
  readonly zone: NewZone;
}

const assetsOf = ({ proposal, model }: Situation): readonly Asset[] =>
  proposal.elements.flatMap((id) => model.asset(id) ?? []);
const zonesOf = ({ proposal, model }: Situation): readonly Zone[] =>
  proposal.elements.flatMap((id) => model.zone(id) ?? []);
const flowsOf = (ids: readonly string[], model: Model): readonly DataFlow[] =>
  ids.flatMap((id) => model.flow(id) ?? []);

const FILTERED = { enforcement: 'firewall', ruleset: 'default-deny-allowlist' } as const;

/** All its assets move to a zone of their own, which has an enforced edge. */
const move = (situation: Situation): readonly Edit[] => {
  const { proposal, zone } = situation;
  const { toZoneType: kind, enforcement = 'firewall' } = proposal;
  if (kind === undefined) return [];
  const moved = assetsOf(situation).map(({ id }) => id);
  return [addZone({ ...zone, kind, enforcement }), moveInto(moved, zone.id)];
};

const stop = (ids: readonly string[], model: Model): readonly Edit[] =>
  flowsOf(ids, model).map(({ id }) => updateElement('flows', id, { status: 'stopped' }));

/** Equipment on which lines end moves to a zone outside; sessions go through a bastion there, or through the one there is. */
const land = (situation: Situation): readonly Edit[] => {
  const { proposal, model, zone } = situation;
  const edges = assetsOf(situation).filter((asset) => model.categoryOf(asset) === 'network');
  const known = bastionIn(model);
  const bastion = known ?? (`${zone.id}-bastion` as AssetId);
  const isNew = edges.length > 0 || known === undefined;
  return [
    ...(isNew ? move({ ...situation, proposal: { ...proposal, elements: edges.map(({ id }) => id) } }) : []),
    ...(known === undefined ? [addBastion(bastion, zone.id, model)] : []),
    landAt(bastion, flowsOf(proposal.reroutes ?? [], model), `${zone.id}-flow`),
  ];
};

/** Subnets that more than one of the zones says it has stay with the first; the others get new ones, not known yet. */
const partSubnets = (zones: readonly Zone[]): readonly Edit[] => {
  const taken = new Set<string>();
  return zones.flatMap(({ id, subnets }) => {
    const own = subnets?.filter((subnet) => !taken.has(networkOf(subnet) ?? subnet));
    for (const subnet of subnets ?? []) taken.add(networkOf(subnet) ?? subnet);
    if (subnets === undefined || own?.length === subnets.length) return [];
    return [updateElement('zones', id, { subnets: own?.length === 0 ? undefined : own })];
  });
};

const enforce = (zones: readonly Zone[]): readonly Edit[] =>
  zones.map(({ id }) => updateElement('zones', id, { enforcement: 'firewall' }));

/** What was recorded of its crossings as open holds no longer. */
const enforceCrossings = ({ proposal, model }: Situation): readonly Edit[] =>
  proposal.elements.flatMap((id) => {
    const { conduit } = model.crossings.get(id) ?? {};
    const recorded = conduit === undefined ? undefined : model.source.conduits.get(conduit);
    if (recorded?.enforcement === undefined) return [];
    return [updateElement('conduits', recorded.id, FILTERED)];
  });

const throughBarrier = ({ proposal, model }: Situation): readonly Edit[] =>
  flowsOf(proposal.reroutes ?? [], model).map(({ id }) => updateElement('flows', id, { enforcement: 'firewall' }));

/** What is recorded of the ways between the zones lets only what is needed through. */
const enforceBetween = (zones: readonly Zone[], model: Model): readonly Edit[] => {
  const ids = new Set<string>(zones.map(({ id }) => id));
  return model.source.conduits
    .values()
    .filter((conduit) => conduit.zones.every((id) => ids.has(id)) && !isBarrier(conduit.enforcement))
    .map(({ id }) => updateElement('conduits', id, FILTERED));
};

const separate = (situation: Situation): readonly Edit[] => {
  const { proposal, model } = situation;
  const [first, ...others] = zonesOf(situation);
  const rerouted = throughBarrier(situation);
  // Guests among the hospital's own things move; zones of their own get an edge and addresses of their own.
  if (first === undefined) {
    const guests = assetsOf(situation).filter((asset) => model.categoryOf(asset) !== 'network');
    return [...move({ ...situation, proposal: { ...proposal, elements: guests.map(({ id }) => id) } }), ...rerouted];
  }
  const zones = [...others, first];
  const parted = proposal.toZoneType === undefined ? zones : [first];
  return [...partSubnets(zones), ...enforce(parted), ...enforceBetween(zones, model), ...rerouted];
};

/** A zone of its own, and for each zone that it speaks with a list of what may pass. */
const moveAlone = (situation: Situation): readonly Edit[] => {
  const { model, zone } = situation;
  const ends = assetsOf(situation)
    .flatMap(({ id }) => model.flowsOf(id))
    .flatMap(({ from, to }) => [from, to])
    .flatMap((id) => model.asset(id) ?? [])
    .filter(({ id }) => !situation.proposal.elements.includes(id));
  const met = new Set(ends.flatMap((end) => model.zoneOf(end)?.id ?? []));
  const lists = [...met].sort().map((other) => {
    const id = crossingIdOf(zone.id, other) as ConduitId;
    return recordConduit({ id, zones: [zone.id, other], ...FILTERED });
  });
  return [...move(situation), ...lists];
};

/** The other end opens the connection from now on. */
const turnRound = (situation: Situation): readonly Edit[] => {
  const { proposal, model } = situation;
  const flows = flowsOf(proposal.reroutes ?? [], model);
  const zones = assetsOf(situation).flatMap(({ zone }) => model.zone(zone ?? '') ?? []);
  return [
    ...flows.map(({ id, initiator }) =>
      updateElement('flows', id, { initiator: initiator === 'to' ? 'from' : 'to', enforcement: 'one-way' }),
    ),
    ...zones
      .filter((zone) => zone.enforcement === undefined || isKnownWeak(zone))
      .map(({ id }) => updateElement('zones', id, { enforcement: 'one-way' })),
  ];
};

const harden = (situation: Situation): readonly Edit[] =>
  assetsOf(situation).flatMap(({ id, credentials, patchState }) => [
    ...(credentials === undefined || credentials === 'individual'
      ? []
      : [updateElement('assets', id, { credentials: 'individual' })]),
    ...(patchState === 'outdated' ? [updateElement('assets', id, { patchState: 'current' })] : []),
  ]);

const noWeb = (situation: Situation): readonly Edit[] =>
  assetsOf(situation).map(({ id }) => updateElement('assets', id, { internetUse: 'none' }));

/** What each kind of proposal changes in the hospital. */
const CHANGES: Readonly<Record<ProposalAction, (situation: Situation) => readonly Edit[]>> = {
  cut: ({ proposal, model }) => stop(proposal.cuts, model),
  dedicated: noWeb,
  'device-ssid': move,
  'device-zone': move,
  'egress-allowlist': ({ proposal, model }) =>
    flowsOf(proposal.reroutes ?? [], model).map(({ id }) =>
      updateElement('flows', id, { egressAllowlist: true, integrity: 'signed' }),
    ),
  'enforce-edge': (situation) => [...enforce(zonesOf(situation)), ...enforceCrossings(situation)],
  harden,
  'landing-zone': land,
  'legacy-isolation': move,
  'offline-backup': (situation) => assetsOf(situation).map(({ id }) => setField('assets', id, 'backup.offline', true)),
  'one-direction': turnRound,
  'own-zone': moveAlone,
  'separate-zone': separate,
  'split-terminals': (situation) => [...stop(situation.proposal.cuts, situation.model), ...noWeb(situation)],
  'transient-segment': move,
};

/**
 * The edit that states in the model what is so once a proposal has been carried out: edges enforced, flows stopped or
 * rerouted, things moved into a zone of their own. `undefined` where what it changes is no fact of the model. A new zone
 * stands in no drawing yet; its assets keep their places. Clinical flows stay as they are; `told` hears of those that
 * would not have.
 */
export const carryOutProposal = (
  proposal: ProposedWork,
  model: Model,
  zone: NewZone,
  told?: (flows: readonly string[]) => void,
): Edit | undefined => {
  const edits = CHANGES[proposal.action]({ proposal, model, zone });
  return edits.length === 0 ? undefined : keepingCare(inTurn(...edits), told);
};
