import { useTranslation } from 'react-i18next';
import { libraryFor } from '../../core/document/library-for';
import { modelOf } from '../../core/model/model';
import { planJsonSteps } from '../../core/reports/plan/plan-json';
import { planSpeech } from '../../core/reports/plan/plan-speech';
import { planTables, planTitleOf } from '../../core/reports/plan/plan-tables';
import type { SegmentationPlan } from '../../core/segmentation/plan/plan';
import { toTheEnd } from '../../workers/in-slices';
import { GiveTable } from '../panels/conduits/GiveTable';
import type { GivenTable } from '../panels/conduits/give-table';
import { download, fileName } from '../storage/download';
import { useEditor } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { useSegmentation } from './segmentation-state';
import { useMeasureWords } from './use-effort-words';
import '../panels/conduits/conduits.css';
import './plan-give.css';

/** The plan as a workbook, as text, on paper, or as data: of the state of the hospital that it was made for. */
export function PlanGive({ plan }: { readonly plan: SegmentationPlan }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const about = useSegmentation((state) => state.result?.about);
  const measure = useMeasureWords();
  if (about === undefined) return null;
  const tables = () => {
    const say = t as (key: string, filled?: object) => string;
    const before = modelOf(about, libraryFor(about, library));
    const speech = planSpeech(plan, { before, language, measure, say: (key, filled) => say(key, filled) });
    return planTables(plan, speech, planTitleOf(about, speech));
  };
  const table = (): GivenTable => {
    const made = tables();
    return { ...made, pages: made.sheets, isWhole: true };
  };
  const give = async (): Promise<void> =>
    download(await toTheEnd(planJsonSteps(plan)), fileName(tables().title, 'json'), 'application/json');
  return (
    <div className="plan-give">
      <span>{t('handover.give')}</span>
      <GiveTable table={table} />
      <button type="button" className="chip" onClick={() => void give()}>
        JSON
      </button>
    </div>
  );
}
