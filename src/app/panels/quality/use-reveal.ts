import { canvasApi } from '../../canvas/canvas-api';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { elementsAt } from '../findings/reading';

/** Selects elements, shows their properties and brings them near in the drawing. */
export const useReveal = (): ((ids: readonly string[]) => void) => {
  const model = useModel();
  const select = useEditor((state) => state.select);
  const put = useEditor((state) => state.put);
  return (ids) => {
    select(ids.flatMap((id) => model.crossings.get(id)?.zones ?? [id]));
    put({ inspectorOpen: true });
    if (ids.length > 0) canvasApi.flyTo(ids.flatMap((id) => elementsAt(id, model)));
  };
};
