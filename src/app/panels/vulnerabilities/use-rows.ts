import { useMemo } from 'react';
import { type Inventory, inventorySteps } from '../../../core/evidence/overview/inventory';
import { type InventoryRow, rowsOf } from '../../../core/evidence/overview/rows';
import { searchInventory } from '../../../core/evidence/overview/search';
import { useEditor } from '../../store/editor';
import { useWorkedOut } from '../../store/use-worked-out';
import { useView } from './view-state';

/** All parts and vulnerabilities of the open document; nothing before they were gone through. */
export const useInventory = (): Inventory | undefined => {
  const assets = useEditor((state) => state.document.assets);
  const evidence = useEditor((state) => state.document.evidence);
  const work = useMemo(() => () => inventorySteps(assets, evidence), [assets, evidence]);
  return useWorkedOut(work);
};

/** The lines that are shown, the most urgent first. */
export const useRows = (inventory: Inventory | undefined): readonly InventoryRow[] | undefined => {
  const query = useView((state) => state.query);
  const filter = useView((state) => state.filter);
  const grouping = useView((state) => state.grouping);
  return useMemo(
    () => (inventory === undefined ? undefined : rowsOf(searchInventory(inventory, query, filter), grouping)),
    [inventory, query, filter, grouping],
  );
};
