import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import type { ConduitCell } from '../../../core/segmentation/conduits/cell';
import { toTheEnd } from '../../../workers/in-slices';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { GiveTable } from './GiveTable';
import type { GivenTable } from './give-table';
import { CELL_WIDTHS, cellTable, crossTable } from './matrix-table';
import { useCellWords } from './use-cell-words';
import { useTitleBlock } from './use-title-block';

interface MatrixExportProps {
  readonly cells: readonly ConduitCell[];
  readonly by: 'zone' | 'type';
}

/** The cells that are shown as a register, with the matrix beside it where a file can hold both. */
export function MatrixExport({ cells, by }: MatrixExportProps) {
  const { t } = useTranslation();
  const model = useModel();
  const words = useCellWords();
  const about = useTitleBlock();
  const language = useEditor((state) => state.language);
  const title = useEditor((state) => state.document.title);
  const table = async (): Promise<GivenTable> => {
    const speech = { t, language, words };
    const register = await toTheEnd(cellTable(cells, model, speech));
    const cross = await toTheEnd(crossTable(cells, by, model, speech));
    return {
      title: t('conduits.give.matrixName', { title: textIn(title, language) }),
      about: about(),
      sheets: [
        { name: t('conduits.give.register'), table: register, widths: CELL_WIDTHS },
        { name: t('conduits.part.matrix'), table: cross, widths: cross[0]?.map(() => 20) ?? [] },
      ],
    };
  };
  return <GiveTable table={table} />;
}
