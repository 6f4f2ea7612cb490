import { useTranslation } from 'react-i18next';
import { libraryFor } from '../../core/document/library-for';
import { modelOf } from '../../core/model/model';
import { planSpeech } from '../../core/reports/plan/plan-speech';
import { planTables, planTitleOf } from '../../core/reports/plan/plan-tables';
import type { SegmentationPlan } from '../../core/segmentation/plan/plan';
import { GiveTable } from '../panels/conduits/GiveTable';
import type { GivenTable } from '../panels/conduits/give-table';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { useSegmentation } from './segmentation-state';
import { useMeasureWords } from './use-effort-words';
import '../panels/conduits/conduits.css';
import './plan-give.css';

/** The plan as a workbook, as text, or on paper: of the state of the hospital that it was made for. */
export function PlanGive({ plan }: { readonly plan: SegmentationPlan }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const about = useSegmentation((state) => state.result?.about);
  const measure = useMeasureWords();
  if (about === undefined) return null;
  const table = (): GivenTable => {
    const say = t as (key: string, filled?: object) => string;
    const before = modelOf(about, libraryFor(about, library));
    const speech = planSpeech(plan, { before, language, measure, say: (key, filled) => say(key, filled) });
    const tables = planTables(plan, speech, planTitleOf(about, speech));
    return { ...tables, pages: tables.sheets, isWhole: true };
  };
  return (
    <div className="plan-give">
      <span>{t('handover.give')}</span>
      <GiveTable table={table} />
    </div>
  );
}
