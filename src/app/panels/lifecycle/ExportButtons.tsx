import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import { plannedTotals } from '../../../core/plan/replacement';
import { endTotals, type TimelineRow } from '../../../core/plan/timeline';
import { writeSheets } from '../../../workers/sheets-in-worker';
import { download, fileName } from '../../storage/download';
import { useEditor } from '../../store/editor';
import { ExportMenu } from '../../widgets/ExportMenu';
import { writeCsv } from '../tables/tsv';
import { planTable, yearTable } from './plan-table';
import { timelinePicture } from './timeline-picture';
import { useRowWords } from './use-row-words';
import { useShownDay } from './use-timeline';
import { YEARS_AHEAD } from './years';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTHS = [30, 7, 20, 18, 12, 12, 12, 24, 9, 12, 12, 24, 40, 14];

interface ExportButtonsProps {
  readonly shown: readonly TimelineRow[];
  readonly kindName: (kind: string) => string;
  readonly ownerName: (owner: string) => string;
}

/** The lines that are shown, as a picture, a table and a workbook. */
export function ExportButtons({ shown, kindName, ownerName }: ExportButtonsProps) {
  const { t } = useTranslation();
  const today = useShownDay();
  const words = useRowWords();
  const language = useEditor((state) => state.language);
  const title = useEditor((state) => state.document.title);
  const [problem, setProblem] = useState(false);
  const name = t('lifecycle.export.name', { title: textIn(title, language) });
  const table = () => planTable(shown, t, words, { kind: kindName, owner: ownerName });
  const saveSvg = (): void => {
    const picture = timelinePicture(shown, today, {
      title: name,
      today: t('lifecycle.today', { date: today }),
      language,
      stage: (stage) => t(`lifecycle.stage.${stage}`),
      name: (row) => `${words.name(row)}${row.units > 1 ? ` ${t('lifecycle.units', { count: row.units })}` : ''}`,
      end: words.end,
    });
    void download(picture, fileName(name, 'svg'), 'image/svg+xml');
  };
  const saveCsv = (): void => void download(writeCsv(table()), fileName(name, 'csv'), 'text/csv');
  const saveXlsx = async (): Promise<void> => {
    const [heads = [], ...rows] = table();
    const [yearHeads = [], ...years] = yearTable(
      endTotals(shown, today, YEARS_AHEAD),
      plannedTotals(shown, today, YEARS_AHEAD),
      t,
    );
    const plain = { answerColumn: 0, hiddenColumn: -1, choices: [] };
    const answer = await writeSheets([
      { ...plain, name: t('lifecycle.table.rows'), head: [heads], rows, widths: WIDTHS },
      { ...plain, name: t('lifecycle.table.years'), head: [yearHeads], rows: years, widths: [14, 16, 16, 16, 16] },
    ]);
    setProblem(answer.kind !== 'written');
    if (answer.kind === 'written') await download([answer.file], fileName(name, 'xlsx'), XLSX);
  };
  return (
    <>
      <ExportMenu
        formats={[
          { id: 'svg', label: t('lifecycle.export.svg'), run: saveSvg },
          { id: 'csv', label: t('lifecycle.export.csv'), run: saveCsv },
          { id: 'xlsx', label: t('lifecycle.export.xlsx'), run: () => void saveXlsx() },
        ]}
      />
      {problem && (
        <span role="alert" className="problem">
          {t('lifecycle.export.failed')}
        </span>
      )}
    </>
  );
}
