import { isNetworkFlow } from '../../model/defaults';
import type { Model } from '../../model/model';
import type { QualityCheck } from '../check';
import type { QualityFinding } from '../finding';

/** Which assets hang together by cables, switch ports and hosts: each under a name of its group. */
const groupsByCable = (model: Model): ReadonlyMap<string, string> => {
  const beside = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    beside.set(a, [...(beside.get(a) ?? []), b]);
    beside.set(b, [...(beside.get(b) ?? []), a]);
  };
  for (const { ends } of model.source.links.values()) join(ends[0].asset, ends[1].asset);
  for (const { id, host, interfaces } of model.source.assets.values()) {
    if (host !== undefined) join(id, host);
    for (const { switchPort } of interfaces ?? []) if (switchPort?.asset !== undefined) join(id, switchPort.asset);
  }
  const groups = new Map<string, string>();
  for (const start of beside.keys()) {
    if (groups.has(start)) continue;
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (groups.has(id)) continue;
      groups.set(id, start);
      waiting.push(...(beside.get(id) ?? []));
    }
  }
  return groups;
};

const OVER_THE_AIR: ReadonlySet<string> = new Set(['wifi', 'wireless', 'bluetooth', 'nfc', 'rf', 'cellular', 'phone']);

/** Flows between two things whose cables are drawn, but which no chain of cables joins. R3. */
export const unjoinedEnds: QualityCheck = (model) => {
  const groups = groupsByCable(model);
  return model.source.flows.values().flatMap((flow): readonly QualityFinding[] => {
    const [from, to] = [groups.get(flow.from), groups.get(flow.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const goesByCable = isNetworkFlow(flow) && !OVER_THE_AIR.has(flow.medium ?? '');
    return goesByCable ? [{ kind: 'ends-cannot-reach', subjects: [flow.id, flow.from, flow.to] }] : [];
  });
};
