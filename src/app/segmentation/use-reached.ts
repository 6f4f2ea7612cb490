import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patientsOf } from '../../core/segmentation/attack/blast-radius';
import { criticalityOf } from '../../core/segmentation/targets';
import { reachedInWorker } from '../../workers/segment-in-worker';
import { useEditor } from '../store/editor';
import { modelFor, useLibrary } from '../store/use-model';
import { putSegmentation, useSegmentation } from './segmentation-state';
import { useNames } from './use-names';

/** Figures of a takeover, told apart by what they count of what is reached. */
export type Figure = 'score' | 'units' | 'life' | 'patients';

/** Looks up what one takeover reaches, in the state of the hospital that the figures are about, and opens the list. */
export const useReached = () => {
  const { t } = useTranslation();
  const names = useNames();
  const say = useEditor((state) => state.say);
  const about = useSegmentation((state) => state.result?.about);
  const library = useLibrary();
  const [isBusy, setBusy] = useState(false);
  const open = async (id: string, figure: Figure): Promise<void> => {
    if (about === undefined) return;
    setBusy(true);
    const reached = await reachedInWorker(about, [id]);
    setBusy(false);
    const name = t('separation.blast.reached', { name: names.of(id) });
    const title = figure === 'units' ? name : `${name} — ${t(`separation.blast.${figure}`)}`;
    if (reached.ok) {
      const model = modelFor(about, library);
      const counted = (each: string): boolean => {
        const asset = model.asset(each);
        if (asset === undefined) return false;
        if (figure === 'life') return criticalityOf(asset, model) === 'life';
        return figure !== 'patients' || patientsOf(asset, model) > 0;
      };
      putSegmentation({ listing: { key: `reached ${id} ${figure}`, title, ids: reached.value.filter(counted) } });
    } else say({ text: t('separation.work.failed'), tone: 'error' });
  };
  return { isBusy, open };
};
