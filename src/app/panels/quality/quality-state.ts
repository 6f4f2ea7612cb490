import { createStore, useStore } from 'zustand';
import type { DiagramItemId, LackingTable } from '../../../core/quality/diagram-item';
import type { QualityKind } from '../../../core/quality/finding';

/** The line whose details are shown. */
export type QualityLine =
  | { readonly kind: 'item'; readonly item: DiagramItemId }
  | { readonly kind: 'departments' }
  | {
      readonly kind: 'step';
      readonly table: LackingTable;
      readonly field: string;
      readonly department: string | undefined;
    }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'flaw'; readonly flaw: QualityKind };

interface QualityState {
  readonly line: QualityLine | undefined;
}

/** Which line is looked at; it lasts as long as the page. */
export const qualityStore = createStore<QualityState>()(() => ({ line: undefined }));

export const useQualityLine = (): QualityLine | undefined => useStore(qualityStore, (state) => state.line);

export const showLine = (line: QualityLine | undefined): void => qualityStore.setState({ line });

export const sameLine = (a: QualityLine | undefined, b: QualityLine): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);
