import { groupBy } from '../../group';
import type { DataFlow } from '../../model/data-flow';
import { browses } from '../entries';
import { type Draft, idsOf, isClinicalType, type ProposalKind, type Situation } from '../situation';

const WEB_PURPOSES: ReadonlySet<string | undefined> = new Set(['office', 'business', 'guest']);

/** Browsing and mail: to the internet, for office work. */
const isWeb = (flow: DataFlow, { model, zoneTypeOf }: Situation): boolean => {
  const to = model.asset(flow.to);
  const outside = to !== undefined && (to.kind === 'internet' || zoneTypeOf(to) === 'internet');
  return outside && flow.status !== 'stopped' && WEB_PURPOSES.has(flow.purpose);
};

/** Terminals used for care and for the web alike: browsing moves to other terminals or to an isolated browser. */
export const splitTerminals: ProposalKind = {
  action: 'split-terminals',
  find: (situation) => {
    const { model } = situation;
    const webFlows = (id: (typeof terminals)[number]['id']): readonly DataFlow[] =>
      model.flowsOf(id).filter((flow) => flow.from === id && isWeb(flow, situation));
    const terminals = model.source.assets
      .values()
      .filter(
        (asset) => model.categoryOf(asset) === 'it-endpoint' && isClinicalType(model, situation.zoneTypeOf(asset)),
      );
    const mixed = terminals.filter((asset) => browses(asset) || webFlows(asset.id).length > 0);
    return [...groupBy(mixed, ({ zone }) => zone ?? '')].map(([zone, like]): Draft => {
      const cuts = idsOf(like.flatMap(({ id }) => webFlows(id)));
      return {
        about: [zone],
        elements: idsOf(like),
        priority: 2,
        toZoneType: 'office-internet',
        cuts,
        keeps: situation.careFlowsOf(like),
        change: { flows: cuts, entries: idsOf(like) },
      };
    });
  },
};
