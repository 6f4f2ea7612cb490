import type { Filling } from '../../core/evidence/mds2/asked';
import { formSheet } from '../../core/evidence/mds2/form-sheet';
import type { Language } from '../../core/library/vocabulary';
import type { EvidenceDocument } from '../../core/model/evidence-document';
import { writeSheets } from '../../workers/sheets-in-worker';
import { download, fileName } from '../storage/download';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives the form to the person as a workbook in one language. Whether it could be written. */
export const exportForm = async (
  { form, answers }: Filling,
  paper: EvidenceDocument,
  language: Language,
): Promise<boolean> => {
  const answer = await writeSheets([{ ...formSheet(form, { answers }, language), hiddenColumn: -1 }]);
  if (answer.kind !== 'written') return false;
  const name = ['MDS2', paper.manufacturer, paper.model].filter(Boolean).join(' ');
  await download([answer.file], fileName(name, 'xlsx'), XLSX);
  return true;
};
