import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow, StrideMatrix } from '../../../core/analysis/matrix/matrix';
import { textIn } from '../../../core/library/text';
import { inSlices } from '../../../workers/in-slices';
import { download, fileName } from '../../storage/download';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { ExportMenu } from '../../widgets/ExportMenu';
import { writeCsv } from '../tables/tsv';
import { matrixText, writeMarkdown } from './matrix-text';
import { useStatusWord } from './use-status-word';

interface ExportButtonsProps {
  readonly matrix: StrideMatrix;
  readonly rows: readonly MatrixRow[];
}

const FORMATS = {
  csv: { write: writeCsv, extension: 'csv', mediaType: 'text/csv' },
  markdown: { write: writeMarkdown, extension: 'md', mediaType: 'text/markdown' },
} as const;

/** Gives out the rows that are shown as a file, with the reason of every cell. */
export function ExportButtons({ matrix, rows }: ExportButtonsProps) {
  const { t } = useTranslation();
  const model = useModel();
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const statusWord = useStatusWord();
  const [isWriting, setWriting] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const give = async (format: keyof typeof FORMATS): Promise<void> => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setWriting(true);
    const speech = {
      language,
      heads: { element: t('stride.element'), sheet: t('stride.export.sheet'), zone: t('stride.export.zone') },
      category: (category) => t(`threats.stride.${category}`),
      detail: (category) => t('stride.export.detail', { category: t(`threats.stride.${category}`) }),
      status: statusWord,
    } satisfies Parameters<typeof matrixText>[4];
    const table = await inSlices(matrixText(matrix, rows, model, document, speech), mine.signal);
    if (table === undefined) return;
    setWriting(false);
    const { write, extension, mediaType } = FORMATS[format];
    const name = t('stride.export.name', { title: textIn(document.title, language) });
    await download(write(table), fileName(name, extension), mediaType);
  };
  return (
    <ExportMenu
      disabled={isWriting}
      formats={(['csv', 'markdown'] as const).map((id) => ({
        id,
        label: t(`stride.export.${id}`),
        run: () => void give(id),
      }))}
    />
  );
}
