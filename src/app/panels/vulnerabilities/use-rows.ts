import { useMemo } from 'react';
import { type Inventory, inventoryMemory, inventorySteps } from '../../../core/evidence/overview/inventory';
import type { EntryFilter } from '../../../core/evidence/overview/marks';
import { type Grouping, type InventoryRow, rowSteps } from '../../../core/evidence/overview/rows';

import type { Steps } from '../../../core/steps';
import { useEditor } from '../../store/editor';
import { useWorkedOut } from '../../store/use-worked-out';
import { useView } from './view-state';

/** What was gone through stays so for as long as the page does. */
const memory = inventoryMemory();

/** All parts and vulnerabilities of the open document; nothing before they were gone through. */
export const useInventory = (): Inventory | undefined => {
  const assets = useEditor((state) => state.document.assets);
  const evidence = useEditor((state) => state.document.evidence);
  const work = useMemo(() => () => inventorySteps(assets, evidence, memory), [assets, evidence]);
  return useWorkedOut(work);
};

interface FoundRows {
  readonly grouping: Grouping;
  readonly rows: readonly InventoryRow[];
}

function* foundSteps(inventory: Inventory, query: string, filter: EntryFilter, grouping: Grouping): Steps<FoundRows> {
  return { grouping, rows: yield* rowSteps(inventory, query, filter, grouping) };
}

/** The lines that are shown, worked out beside what the page does, the most urgent first. */
export const useRows = (inventory: Inventory | undefined): readonly InventoryRow[] | undefined => {
  const query = useView((state) => state.query);
  const filter = useView((state) => state.filter);
  const grouping = useView((state) => state.grouping);
  const work = useMemo(
    () => (inventory === undefined ? undefined : () => foundSteps(inventory, query, filter, grouping)),
    [inventory, query, filter, grouping],
  );
  const found = useWorkedOut(work);
  // Lines by something else would be named wrongly until the new ones are there.
  return found?.grouping === grouping ? found.rows : undefined;
};
