import type { CutCosts, CutMeasureKind } from '../../library/cut-measure';
import type { Asset } from '../../model/asset';
import { isPastSupport } from '../is-past-support';
import { isKeptGoing } from '../kept-going';
import { type AttackGraph, MEDIA_FLOW } from './attack-graph';
import type { AttackNode } from './nodes';

/** Something that can be done and takes one step or one place away from an attacker. */
export interface CutMeasure {
  readonly kind: CutMeasureKind;
  /** The flow, the zone or zones, or the assets that it is done to. */
  readonly elements: readonly string[];
  readonly cost: number;
}

/** What can be done about the edges and nodes of a graph; nothing where it would cut care, or where nobody can do it. */
export interface Measures {
  onEdge(edge: number): CutMeasure | undefined;
  /** Takes away what an asset hears, or what it says, as a neighbour; its declared flows stay. */
  shield(asset: string): CutMeasure;
  contain(asset: string): CutMeasure;
  /** Takes away that what is known elsewhere opens the asset. */
  ownAccounts(asset: string): CutMeasure;
  /** For the edge of a zone and for what joins two zones: enforcing it. For an asset: hardening it. */
  onNode(node: AttackNode): CutMeasure | undefined;
}

const measure = (kind: CutMeasureKind, elements: readonly string[], costs: CutCosts): CutMeasure => ({
  kind,
  elements,
  cost: costs[kind],
});

const onFlow = (id: string, attack: AttackGraph, costs: CutCosts): CutMeasure | undefined => {
  const purpose = attack.graph.model.flow(id)?.purpose;
  if (isKeptGoing(purpose)) return undefined;
  return measure(purpose === undefined ? 'identify-flow' : 'stop-flow', [id], costs);
};

/** What cannot be updated any more cannot be hardened; nor can a device that only its maker may change. */
const canHarden = (asset: Asset, { graph: { model } }: AttackGraph, today: string): boolean =>
  model.categoryOf(asset) !== 'medical-device' && !isPastSupport(asset, today, model.library);

/** `today` is `YYYY-MM-DD`. A flow marked clinical or as a backup has no measure; one of unknown purpose is first to be identified. */
export const measuresOf = (attack: AttackGraph, costs: CutCosts, today: string): Measures => ({
  onEdge: (edge) => {
    const flow = attack.flowOf(edge);
    if (flow === undefined) return undefined;
    return attack.edges.kind[edge] === MEDIA_FLOW ? measure('scan-media', [flow], costs) : onFlow(flow, attack, costs);
  },
  shield: (asset) => measure('shield', [asset], costs),
  contain: (asset) => measure('contain', [asset], costs),
  ownAccounts: (asset) => measure('own-accounts', [asset], costs),
  onNode: (node) => {
    if (node.kind === 'edge') return measure('enforce-edge', [node.zone], costs);
    if (node.kind === 'pair') return measure('enforce-pair', node.zones, costs);
    if (node.kind !== 'asset') return undefined;
    const asset = attack.graph.model.asset(node.asset);
    return asset !== undefined && canHarden(asset, attack, today) ? measure('harden', [asset.id], costs) : undefined;
  },
});
