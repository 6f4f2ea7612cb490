import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reachedInWorker } from '../../workers/segment-in-worker';
import { useEditor } from '../store/editor';
import { putSegmentation, useSegmentation } from './segmentation-state';
import { useNames } from './use-names';

/** Looks up what one takeover reaches, in the state of the hospital that the figures are about, and opens the list. */
export const useReached = () => {
  const { t } = useTranslation();
  const names = useNames();
  const say = useEditor((state) => state.say);
  const about = useSegmentation((state) => state.result?.about);
  const [isBusy, setBusy] = useState(false);
  const open = async (id: string): Promise<void> => {
    if (about === undefined) return;
    setBusy(true);
    const reached = await reachedInWorker(about, [id]);
    setBusy(false);
    const title = t('separation.blast.reached', { name: names.of(id) });
    if (reached.ok) putSegmentation({ listing: { key: `reached ${id}`, title, ids: reached.value } });
    else say({ text: t('separation.work.failed'), tone: 'error' });
  };
  return { isBusy, open };
};
