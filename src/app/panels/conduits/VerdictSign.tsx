import { Ban, Check, CircleDashed, CircleHelp, Equal, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { FlowVerdict } from '../../../core/segmentation/advice';

const SIGNS: Readonly<Record<FlowVerdict, LucideIcon>> = {
  never: Ban,
  unexpected: TriangleAlert,
  unknown: CircleHelp,
  'inside-zone': Equal,
  allowed: Check,
};

/** A verdict as a sign of its own form, beside which its word stands; none: nothing is opened. */
export function VerdictSign({ verdict }: { readonly verdict: FlowVerdict | undefined }) {
  const Sign = verdict === undefined ? CircleDashed : SIGNS[verdict];
  return <Sign className="cm-sign" data-verdict={verdict ?? 'none'} size={13} strokeWidth={2.2} aria-hidden />;
}
