import type { ComponentType } from 'react';
import type { LeftPanel } from '../store/session-slice';
import { PartsPanel, TreePanel } from './later';

interface PanelEntry {
  /** Its words are `shell.panel.<id>`. */
  readonly id: LeftPanel;
  readonly Panel: ComponentType;
}

/** The panels at the left, in the order of their tabs. */
export const leftPanels = [
  { id: 'tree', Panel: TreePanel },
  { id: 'parts', Panel: PartsPanel },
] as const satisfies readonly PanelEntry[];
