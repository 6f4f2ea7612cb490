import { CRITICALITIES } from '../../library/vocabulary';
import type { DataFlow } from '../../model/data-flow';
import { authenticationOf, encryptionOf } from '../../model/defaults';
import type { Model } from '../../model/model';
import { type ArchitectureView, gapOf, sortedIds, type TemplateOptions } from './architecture-view';

/** Travels along with much else, so that following it leads everywhere. */
const EVERYWHERE: ReadonlySet<string> = new Set(['phi', 'log', 'credential', 'web']);
/** So many flows before and after: further away it is another use. */
const STEPS = 3;

type Side = 'from' | 'to';

/** Flows that bring the same data before the flow, or take it on after it. */
const along = (model: Model, flow: DataFlow, side: Side): readonly DataFlow[] => {
  const telling = (flow.data ?? []).filter((one) => !EVERYWHERE.has(one));
  const other = side === 'from' ? 'to' : 'from';
  const found = new Map<string, DataFlow>();
  let edge: readonly { readonly flow: DataFlow; readonly data: readonly string[] }[] = [{ flow, data: telling }];
  for (let step = 0; step < STEPS && edge.length > 0; step += 1) {
    edge = edge.flatMap((at) => {
      const asset = model.asset(at.flow[side]);
      if (asset === undefined) return [];
      return model.flowsOf(asset.id).flatMap((next) => {
        const data = at.data.filter((one) => next.data?.includes(one));
        if (next[other] !== asset.id || data.length === 0 || next.id === flow.id || found.has(next.id)) return [];
        found.set(next.id, next);
        return [{ flow: next, data }];
      });
    });
  }
  return [...found.values()];
};

/** The flows of a use: the one it is about, what feeds it and what it leads to. */
export const flowsOfUse = (model: Model, about: string): readonly DataFlow[] => {
  const flow = model.flow(about);
  return flow === undefined ? [] : [...along(model, flow, 'from'), flow, ...along(model, flow, 'to')];
};

/**
 * One use of the system from where it begins to where it ends: the flow, what brings its data and what takes it on,
 * with protocols and how each side proves who it is. Linear in the flows on its way.
 */
export const securityUseCase = (model: Model, { about }: TemplateOptions): ArchitectureView => {
  const flows = [...new Set((about ?? []).flatMap((id) => flowsOfUse(model, id)))];
  if (flows.length === 0) return { assets: [], gaps: [{ kind: 'nothing-to-show', subjects: [] }] };
  const byMachine = flows.filter(({ medium }) => medium !== 'human' && medium !== 'physical');
  return {
    assets: sortedIds(flows.flatMap(({ from, to }) => [from, to]).filter((id) => model.asset(id) !== undefined)),
    gaps: [
      ...gapOf('purpose-unknown', flows, ({ purpose }) => purpose === undefined),
      ...gapOf('protocol-unknown', byMachine, ({ protocol }) => protocol === undefined),
      ...gapOf('sender-unproved', byMachine, (flow) => authenticationOf(flow, model).value === undefined),
      ...gapOf('encryption-unknown', byMachine, (flow) => encryptionOf(flow, model).value === undefined),
      ...gapOf('logging-unknown', byMachine, ({ logged }) => logged === undefined),
    ],
  };
};

/** Every flow as the subject of a use, those that touch what patients' lives depend on first; then by id. Linear. */
export const usesByUrgency = (model: Model): readonly DataFlow[] => {
  const rankOf = (id: string): number => {
    const asset = model.asset(id);
    const criticality = asset?.criticality ?? model.library.devices.get(asset?.kind ?? '')?.criticality;
    const rank = criticality === undefined ? -1 : CRITICALITIES.indexOf(criticality);
    return rank < 0 ? CRITICALITIES.length : rank;
  };
  return model.source.flows
    .values()
    .map((flow) => ({ flow, rank: Math.min(rankOf(flow.from), rankOf(flow.to)) }))
    .sort((a, b) => a.rank - b.rank || (a.flow.id < b.flow.id ? -1 : 1))
    .map(({ flow }) => flow);
};
