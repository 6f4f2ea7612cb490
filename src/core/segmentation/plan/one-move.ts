import type { ProposalAction } from '../advice';
import type { Draft } from '../situation';

export interface Advice {
  readonly action: ProposalAction;
  readonly draft: Draft;
}

/** Advice that moves each of its assets to another zone. */
const MOVING: ReadonlySet<ProposalAction> = new Set([
  'transient-segment',
  'own-zone',
  'legacy-isolation',
  'device-ssid',
  'device-zone',
]);

const rankOf = ({ action, draft }: Advice): number => draft.priority * MOVING.size + [...MOVING].indexOf(action);

/** Each asset moves once: what a more urgent piece of advice moves is left out of the others. */
export const movingOnce = (all: readonly Advice[]): readonly Advice[] => {
  const moved = new Set<string>();
  const kept = new Map<Advice, Advice>();
  for (const advice of all.filter(({ action }) => MOVING.has(action)).sort((a, b) => rankOf(a) - rankOf(b))) {
    const elements = advice.draft.elements.filter((id) => !moved.has(id));
    for (const id of elements) moved.add(id);
    if (elements.length === advice.draft.elements.length) kept.set(advice, advice);
    else if (elements.length > 0) {
      const alone = advice.draft.change.alone?.filter((id) => elements.includes(id)) ?? [];
      kept.set(advice, { ...advice, draft: { ...advice.draft, elements, change: { ...advice.draft.change, alone } } });
    }
  }
  return all.flatMap((advice) => (MOVING.has(advice.action) ? (kept.get(advice) ?? []) : [advice]));
};
