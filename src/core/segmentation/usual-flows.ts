import { groupBy } from '../group';
import type { DataFlow } from '../model/data-flow';
import type { AssetId } from '../model/id';
import type { Model } from '../model/model';

/** A flow that a new device of some type would have, going by those that the hospital has. */
export interface UsualFlow extends Pick<DataFlow, 'protocol' | 'purpose' | 'initiator'> {
  /** The device at the other end. */
  readonly partner: AssetId;
  /** Where the new device stands on it. */
  readonly side: 'from' | 'to';
}

const MOST = 12;

const keyOf = ({ partner, side, protocol }: UsualFlow): string => `${partner} ${side} ${protocol ?? ''}`;

const said = ({ protocol, purpose, initiator }: DataFlow) => ({
  ...(protocol === undefined ? {} : { protocol }),
  ...(purpose === undefined ? {} : { purpose }),
  ...(initiator === undefined ? {} : { initiator }),
});

/** The flows of those of its type that are there, to devices of other types. */
const asThoseThere = (model: Model, kind: string): readonly UsualFlow[] => {
  const isAlike = (id: string): boolean => model.asset(id)?.kind === kind;
  return model.source.flows.values().flatMap((flow): readonly UsualFlow[] => {
    const [from, to] = [isAlike(flow.from), isAlike(flow.to)];
    if (from === to) return [];
    return [{ partner: from ? flow.to : flow.from, side: from ? 'from' : 'to', ...said(flow) }];
  });
};

/** For each protocol that its type speaks: a flow to whom most flows of that protocol go. */
const asOthersSpeak = (model: Model, kind: string): readonly UsualFlow[] =>
  (model.library.devices.get(kind)?.protocols ?? []).flatMap((protocol): readonly UsualFlow[] => {
    const spoken = model.source.flows.values().filter((flow) => flow.protocol === protocol);
    const [most] = [...groupBy(spoken, ({ to }) => to).values()].sort((a, b) => b.length - a.length);
    const [like] = most ?? [];
    return like === undefined ? [] : [{ partner: like.to, side: 'from', ...said(like) }];
  });

/** What a new device of a type would most likely talk to; nothing where the hospital gives no hint. Linear in flows. */
export const usualFlows = (model: Model, kind: string): readonly UsualFlow[] => {
  const there = asThoseThere(model, kind);
  const found = there.length > 0 ? there : asOthersSpeak(model, kind);
  return [...new Map(found.map((flow) => [keyOf(flow), flow])).values()].slice(0, MOST);
};

/** The same as a flow of the new device, under the id given. */
export const flowOf = (usual: UsualFlow, asset: AssetId, id: DataFlow['id']): DataFlow => {
  const { partner, side, ...about } = usual;
  return side === 'from' ? { id, from: asset, to: partner, ...about } : { id, from: partner, to: asset, ...about };
};
