import { Check, CircleHelp, X } from 'lucide-react';
import type { CheckState } from '../../../core/segmentation/remote/outside-line';

const SIGNS = { kept: Check, broken: X, open: CircleHelp } as const;

/** Whether something asked is kept, as a sign beside which its word stands. */
export function CheckSign({ state }: { readonly state: CheckState }) {
  const Sign = SIGNS[state];
  return <Sign className="cm-sign" data-check={state} size={13} strokeWidth={2.2} aria-hidden />;
}
