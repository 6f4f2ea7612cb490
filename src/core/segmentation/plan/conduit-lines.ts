import { groupBy } from '../../group';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow } from '../../model/defaults';
import type { Model } from '../../model/model';
import type { ConduitLine } from './plan';

/** One connection that a flow opens. */
interface Opened {
  readonly flow: DataFlow;
  readonly from: string;
  readonly to: string;
  readonly initiator: string;
  readonly destination: string;
}

/** Both directions where both ends open the connection; nothing for what no network carries today. */
const openedBy = (flow: DataFlow, model: Model): readonly Opened[] => {
  if (!isNetworkFlow(flow)) return [];
  const zoneOf = (id: string): string | undefined => model.asset(id)?.zone;
  const way = (initiator: string, destination: string): readonly Opened[] => {
    const [from, to] = [zoneOf(initiator), zoneOf(destination)];
    return from === undefined || to === undefined ? [] : [{ flow, from, to, initiator, destination }];
  };
  if (flow.initiator === 'to') return way(flow.to, flow.from);
  if (flow.initiator === 'both') return [...way(flow.from, flow.to), ...way(flow.to, flow.from)];
  return way(flow.from, flow.to);
};

const keyOf = ({ flow, from, to }: Opened): string =>
  [
    `${from}>${to}`,
    [flow.protocol ?? 'unknown', flow.transport, flow.port].filter((part) => part !== undefined).join('/'),
    flow.purpose ?? 'unknown',
  ].join('|');

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

const lineOf = (id: string, like: readonly Opened[], model: Model, reviewOn: string): readonly ConduitLine[] => {
  const [first] = like;
  if (first === undefined) return [];
  const { protocol, transport, port, purpose } = first.flow;
  const zone = model.zone(first.to);
  const owner = zone === undefined ? undefined : model.partyOf(zone.id);
  return [
    {
      id,
      from: first.from,
      to: first.to,
      initiators: sorted(like.map(({ initiator }) => initiator)),
      destinations: sorted(like.map(({ destination }) => destination)),
      ...(protocol === undefined ? {} : { protocol }),
      ...(transport === undefined ? {} : { transport }),
      ...(port === undefined ? {} : { port }),
      ...(purpose === undefined ? {} : { purpose }),
      flows: sorted(like.map(({ flow }) => flow.id)),
      ...(owner === undefined ? {} : { owner }),
      reviewOn,
    },
  ];
};

export interface Touched {
  /** Zones at whose edge something is enforced anew; assets that a filter of their own isolates. */
  readonly zones: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
  /** Assets that come to another zone: what they need passes other edges from then on, old ones among them. */
  readonly moved: ReadonlySet<string>;
}

/**
 * What may pass at the zones and for the assets that are touched: the declared flows and nothing else, those of one service and
 * purpose between two zones as one line. Clinical flows are all among them, since nothing stops one. Linear in flows.
 */
export const conduitLines = (
  model: Model,
  { zones, assets, moved }: Touched,
  reviewOn: string,
): readonly ConduitLine[] => {
  if (zones.size === 0 && assets.size === 0 && moved.size === 0) return [];
  const opened = model.source.flows
    .values()
    .flatMap((flow) => openedBy(flow, model))
    .filter(({ from, to, initiator, destination }) => {
      if (assets.has(initiator) || assets.has(destination)) return true;
      if (from === to) return false;
      return zones.has(from) || zones.has(to) || moved.has(initiator) || moved.has(destination);
    });
  return [...groupBy(opened, keyOf)]
    .flatMap(([id, like]) => lineOf(id, like, model, reviewOn))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
