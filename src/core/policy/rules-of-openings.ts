import type { Model } from '../model/model';
import { groupOpenings, type Opening } from './group-rules';
import { ownerOfZone } from './owner-of-zone';
import type { PolicyRule, PolicyZone } from './policy';
import { ruleComment } from './rule-comment';
import { ruleIds } from './rule-ids';
import type { UsedObjects } from './used-objects';

/** What rules are made of besides the openings. */
export interface RuleSource {
  readonly model: Model;
  readonly zones: ReadonlyMap<string, PolicyZone>;
  readonly used: UsedObjects;
  readonly logAllowed: boolean;
  /** Where the conduit names no day. */
  readonly reviewOn: string | undefined;
}

const crossingOf = ({ flows }: Opening, model: Model) => {
  const flow = model.flow(flows[0] ?? '');
  const id = flow === undefined ? undefined : model.crossingOf(flow)?.id;
  return id === undefined ? undefined : model.crossings.get(id);
};

const ruleOf = (group: Opening, id: string, { model, zones, used, logAllowed, reviewOn }: RuleSource): PolicyRule => {
  const crossing = crossingOf(group, model);
  const conduit = crossing?.conduit === undefined ? undefined : model.source.conduits.get(crossing.conduit);
  return {
    id,
    action: 'allow',
    from: group.from,
    to: group.to,
    sources: used.hosts(group.sources, zones.get(group.from)),
    destinations: used.hosts(group.destinations, zones.get(group.to)),
    services: used.services(group.services),
    stateful: true,
    log: logAllowed,
    comment: ruleComment(model, group),
    purpose: group.purpose,
    owner: ownerOfZone(model, group.to),
    reviewOn: conduit?.contractReview ?? reviewOn,
    flows: group.flows,
    conduit: crossing?.id,
  };
};

const pairThenId = ({ from, to, id }: PolicyRule): string => `${from}\n${to}\n${id}`;

/** As few rules as say what the openings say, between each two zones together, and then by their ids. */
export const rulesOfOpenings = (openings: readonly Opening[], source: RuleSource): readonly PolicyRule[] => {
  const groups = groupOpenings(openings);
  const ids = ruleIds(groups);
  return groups
    .map((group) => ruleOf(group, ids.get(group) ?? '', source))
    .map((rule) => ({ rule, place: pairThenId(rule) }))
    .sort((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1))
    .map(({ rule }) => rule);
};
