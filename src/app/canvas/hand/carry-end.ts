import * as v from 'valibot';
import type { Edit } from '../../../core/document/edits/edit';
import { addFlow } from '../../../core/document/edits/elements';
import { updateElement } from '../../../core/document/edits/update';
import { DEVICE_HEIGHT, DEVICE_WIDTH, type Point } from '../../../core/drawing/scene';
import { AssetIdSchema, FlowIdSchema } from '../../../core/model/id';
import { newId, snapped } from '../gestures';
import { viewIn } from '../view-in';
import { type FarEnd, farEndAt, type Refusal } from './far-end';
import type { Gesture, Hands, Spot } from './gesture';

/** A flow in the hand: a new one from a device, or one of whose ends the hand has hold. */
export interface LooseFlow {
  /** The device at the end that stays. */
  readonly other: string;
  /** The flow that is there already, and which end of it is in the hand. */
  readonly flow?: { readonly id: string; readonly end: 'from' | 'to' };
}

const REASONS = {
  itself: 'canvas.refused.itself',
  collapsed: 'canvas.refused.collapsed',
  far: 'canvas.refused.far',
} as const satisfies Readonly<Record<Refusal, string>>;

/** Joins the loose end with a device: adds the flow, or gives the one that is there another end. */
const joined = ({ other, flow }: LooseFlow, flowId: string, device: string): Edit => {
  const [a, b] = [v.parse(AssetIdSchema, other), v.parse(AssetIdSchema, device)];
  return flow === undefined
    ? addFlow({ id: v.parse(FlowIdSchema, flowId), from: a, to: b })
    : updateElement('flows', flow.id, { [flow.end]: b });
};

/**
 * Carries the loose end of a flow to a device. On ground it offers to add a device there, connected in the same step;
 * where no flow can end it says why.
 */
export const carryEnd = (loose: LooseFlow, hands: Hands): Gesture => {
  const { store, canvas, words } = hands;
  const end = (there: FarEnd, { at }: Spot): void => {
    const { edit, select, say, show } = store.getState();
    const flowId = loose.flow?.id ?? newId('flow');
    if (there.kind === 'device') {
      if (loose.flow === undefined && viewIn(store.getState()).preset === 'physical') {
        // What is drawn between devices that stand somewhere is a cable, which has ports and a medium.
        show({ kind: 'cables', asset: loose.other, to: there.id });
        return;
      }
      edit(loose.flow === undefined ? 'canvas.step.connect' : 'canvas.step.reconnect', joined(loose, flowId, there.id));
      select([flowId]);
      return;
    }
    if (there.kind === 'refused') {
      if (there.why !== 'itself') say({ text: words()(REASONS[there.why]) });
      return;
    }
    const around: Point = (there.zone === undefined ? undefined : hands.index().zoneById.get(there.zone)?.rect) ?? {
      x: 0,
      y: 0,
    };
    show({
      kind: 'addForFlow',
      at: {
        zone: there.zone,
        x: snapped(at.x - around.x - DEVICE_WIDTH / 2),
        y: snapped(at.y - around.y - DEVICE_HEIGHT / 2),
      },
      other: loose.other,
      join: (device) => joined(loose, flowId, device),
    });
  };
  return {
    move: ({ at }) => {
      const there = farEndAt(hands, at, loose.other);
      canvas.setState({
        connecting: {
          from: loose.other,
          at,
          to: there.kind === 'device' ? there.id : undefined,
          refused: there.kind === 'refused' ? { at: there.at, why: words()(REASONS[there.why]) } : undefined,
        },
        hovered: undefined,
      });
    },
    end: (spot) => end(farEndAt(hands, spot.at, loose.other), spot),
  };
};
