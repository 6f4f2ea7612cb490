import { recordChanges } from '../model/groups';
import type { AssetId } from '../model/id';
import type { Steps } from '../steps';
import { flowElement } from './flow-element';
import { type FlowChanges, type Flows, flowsAfter, wordedFlows } from './flows';
import { followedWay } from './routing/followed-way';
import { sameFields } from './same';
import type { SceneFlow } from './scene';
import type { SceneInput, Since } from './scene-input';

/** So many flows are led before a pause. */
const AT_ONCE = 250;

/**
 * The flows after something moved, as they are shown for the moment: those of what moved follow it, all others stay, and
 * what is written on them is right. `undefined` where that is not what happened: something came or went. Linear in the flows of what moved.
 */
export function* followedFlows(
  input: SceneInput,
  since: Since<Flows>,
  { moved, crossings }: FlowChanges,
): Steps<Flows | undefined> {
  const { model } = input;
  const { ends } = input.frames;
  const before = since.input.frames;
  const { table } = since.drawn;
  const records = recordChanges(since.input.model.source.flows, model.source.flows);
  if (records.some((one) => one.before?.from !== one.after?.from || one.before?.to !== one.after?.to)) return undefined;
  const led = new Set<string>();
  for (const asset of moved) for (const { id } of model.flowsOf(asset as AssetId)) led.add(id);
  yield;
  const changed = new Map<string, SceneFlow>();
  let looked = 0;
  for (const id of led) {
    looked += 1;
    if (looked % AT_ONCE === 0) yield;
    const [old, flow] = [table.get(id), model.flow(id)];
    if (flow === undefined) return undefined;
    const [from, to] = [before.ends.get(flow.from), before.ends.get(flow.to)];
    const [fromNow, toNow] = [ends.get(flow.from), ends.get(flow.to)];
    const isDrawn = fromNow !== undefined && toNow !== undefined && (fromNow !== toNow || flow.from === flow.to);
    if (isDrawn !== (old !== undefined)) return undefined;
    if (!isDrawn || old === undefined) continue;
    if (from === undefined || to === undefined) return undefined;
    const points = followedWay(old.points, { before: from, after: fromNow }, { before: to, after: toNow });
    changed.set(id, sameFields(old, flowElement(input, flow, points)));
  }
  const worded = new Set([...wordedFlows(input, since, crossings), ...records.map(({ id }) => id)]);
  for (const id of worded) {
    const [old, flow] = [changed.get(id) ?? table.get(id), model.flow(id)];
    if (old !== undefined && flow !== undefined && !led.has(id))
      changed.set(id, sameFields(old, flowElement(input, flow, old.points)));
  }
  yield;
  const next = table.setAll(changed.values());
  yield;
  return flowsAfter(next, table);
}
