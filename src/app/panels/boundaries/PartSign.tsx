import { Check, CircleHelp, TriangleAlert } from 'lucide-react';
import type { PartState } from '../../../core/segmentation/conduits/responsibility';

const SIGNS = { known: Check, stale: TriangleAlert, open: CircleHelp } as const;

/** Whether a part of a boundary is settled, as a sign beside which its word stands. */
export function PartSign({ state }: { readonly state: PartState }) {
  const Sign = SIGNS[state];
  return <Sign className="cm-sign" data-check={state} size={13} strokeWidth={2.2} aria-hidden />;
}
