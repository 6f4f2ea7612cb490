import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  type LucideIcon,
} from 'lucide-react';
import type { CanvasCommand } from '../canvas/canvas-api';

const SIGNS: Readonly<Partial<Record<CanvasCommand, LucideIcon>>> = {
  alignLeft: AlignStartVertical,
  alignCenter: AlignCenterVertical,
  alignRight: AlignEndVertical,
  alignTop: AlignStartHorizontal,
  alignMiddle: AlignCenterHorizontal,
  alignBottom: AlignEndHorizontal,
  distributeHorizontal: AlignHorizontalSpaceBetween,
  distributeVertical: AlignVerticalSpaceBetween,
};

/** The sign of a command that puts elements in line. */
export function ArrangeIcon({ command }: { readonly command: CanvasCommand }) {
  const Sign = SIGNS[command];
  return Sign === undefined ? null : <Sign size={16} strokeWidth={1.8} aria-hidden />;
}
