import type { Asset } from '../../model/asset';
import type { DataFlow } from '../../model/data-flow';
import { isNetworkFlow } from '../../model/defaults';
import { deviceTypeOf } from '../../model/device-type-of';
import { SOMETHING } from '../../model/reachability';
import { assetFact, derived, type FactContext, listFact, NOTHING, stated } from '../define';
import type { Fact } from '../fact';
import { YES_NO } from '../words';

/** Protocols that people listed, else those of its flows; the usual ones of its kind may be spoken too. */
const protocolsOf = (asset: Asset, { model }: FactContext): Fact => {
  if (asset.protocols !== undefined) return stated(asset.protocols);
  const flows = model.flowsOf(asset.id).filter(isNetworkFlow);
  const spoken: string[] = [];
  for (const { protocol } of flows) if (protocol !== undefined && !spoken.includes(protocol)) spoken.push(protocol);
  const type = deviceTypeOf(asset, model.library);
  const possible = type?.protocols.filter((protocol) => !spoken.includes(protocol)) ?? [];
  if (type === undefined || flows.some(({ protocol }) => protocol === undefined)) possible.push(SOMETHING);
  return listFact(spoken.sort(), possible);
};

const MAINTENANCE: ReadonlySet<string> = new Set(['maintenance', 'repair', 'admin']);

/** How many flows for maintenance lead to it; unknown when none is known and the purpose of another is not. */
const maintenanceFlowsIn = (asset: Asset, { model }: FactContext): Fact => {
  const incoming = model.flowsOf(asset.id).filter(({ to }) => to === asset.id);
  const known = incoming.filter(({ purpose }) => purpose !== undefined && MAINTENANCE.has(purpose)).length;
  const open = incoming.filter(({ purpose }) => purpose === undefined);
  if (known > 0 || open.length === 0) return derived(known);
  return derived(
    undefined,
    open.map(({ id }) => ({ fact: 'flow.purpose', subject: id })),
  );
};

/** How many flows show how its maker or a vendor services it, from either end: maintenance, repair or updates. */
const serviceFlows = (asset: Asset, { model }: FactContext): Fact => {
  const flows = model.flowsOf(asset.id).filter((flow) => flow.medium !== 'human');
  const known = flows.filter(
    ({ purpose }) => purpose === 'update' || (purpose !== undefined && MAINTENANCE.has(purpose)),
  );
  const open = flows.filter(({ purpose }) => purpose === undefined);
  if (known.length > 0 || open.length === 0) return derived(known.length);
  return derived(
    undefined,
    open.map(({ id }) => ({ fact: 'flow.purpose', subject: id })),
  );
};

/** What stands at the other ends of its flows; a thing of no known kind may be any. */
const kindsAcross =
  (side: 'from' | 'to') =>
  (asset: Asset, context: FactContext): Fact => {
    const own = side === 'to' ? 'from' : 'to';
    const others = context.model.flowsOf(asset.id).filter((flow) => flow[own] === asset.id);
    const kinds = others.map((flow) => {
      const other = context.model.asset(flow[side]);
      return other === undefined ? undefined : context.asset('asset.kind', other).value;
    });
    const known = kinds.filter((kind) => typeof kind === 'string');
    return listFact([...new Set(known)].sort(), known.length === kinds.length ? [] : [SOMETHING]);
  };

/** Whether a flow of it leads to or from a network of others. */
const facesOutside = (asset: Asset, context: FactContext): Fact => {
  const flows = context.model.flowsOf(asset.id).filter(isNetworkFlow);
  const leaves = flows.map((flow) => context.flow('flow.leavesHospital', flow).value);
  if (leaves.includes(true)) return derived(true);
  return derived(leaves.includes(undefined) ? undefined : false);
};

/** Its flows over a network that it opens; nothing where it opens none. */
const calls = (asset: Asset, { model }: FactContext) =>
  model.flowsOf(asset.id).filter((flow) => flow.from === asset.id && isNetworkFlow(flow));

/** Whether something holds of every flow it opens: no as soon as one says so, unknown while one does not say. */
const ofAllCalls =
  (fact: string, holds: (flow: DataFlow, context: FactContext) => boolean | undefined) =>
  (asset: Asset, context: FactContext): Fact => {
    const flows = calls(asset, context);
    if (flows.length === 0) return NOTHING;
    const said = flows.map((flow) => holds(flow, context));
    if (said.includes(false)) return derived(false);
    const open = flows.filter((_, index) => said[index] === undefined);
    if (open.length === 0) return derived(true);
    return derived(
      undefined,
      open.map(({ id }) => ({ fact, subject: id })),
    );
  };

const provesItself = (flow: DataFlow, context: FactContext): boolean | undefined => {
  const { value } = context.flow('flow.authentication', flow);
  return value === undefined ? undefined : value === 'strong';
};

/** What its data flows say about it. */
export const trafficFacts = [
  assetFact('protocols', 'list', { ja: 'プロトコル', en: 'protocols' }, 'neighbours', protocolsOf, {
    field: 'protocols',
  }),
  assetFact(
    'maintenanceFlowsIn',
    'number',
    { ja: '保守のデータフローの数', en: 'maintenance flows to it' },
    'neighbours',
    maintenanceFlowsIn,
  ),
  assetFact(
    'sendsToKinds',
    'list',
    { ja: 'データや信号を送る先の種類', en: 'kinds that it sends data or signals to' },
    'neighbours',
    kindsAcross('to'),
  ),
  assetFact(
    'hearsFromKinds',
    'list',
    { ja: 'データや信号を受ける元の種類', en: 'kinds that it gets data or signals from' },
    'neighbours',
    kindsAcross('from'),
  ),
  assetFact(
    'facesOutside',
    'boolean',
    { ja: '院外と通信する', en: 'speaks with networks outside' },
    'neighbours',
    facesOutside,
    { values: YES_NO },
  ),
  assetFact(
    'serviceFlows',
    'number',
    { ja: '保守・更新のデータフローの数（両方向）', en: 'maintenance and update flows from or to it' },
    'neighbours',
    serviceFlows,
  ),
  assetFact(
    'callsProved',
    'boolean',
    { ja: '開く通信のすべてで身元を強く確かめる', en: 'every flow it opens proves who speaks' },
    'neighbours',
    ofAllCalls('flow.authentication', provesItself),
    { values: YES_NO },
  ),
  assetFact(
    'callsLogged',
    'boolean',
    { ja: '開く通信のすべてで操作を記録する', en: 'every flow it opens is logged' },
    'neighbours',
    ofAllCalls('flow.logged', ({ logged }) => logged),
    { values: YES_NO },
  ),
  assetFact(
    'clientFlows',
    'number',
    { ja: '利用者からのデータフローの数', en: 'flows of its clients' },
    'neighbours',
    (asset, { model }) =>
      derived(model.flowsOf(asset.id).filter((flow) => flow.to === asset.id && isNetworkFlow(flow)).length),
  ),
];
