import { useEffect, useState } from 'react';
import type { OlderMds2Form } from '../../core/library/older-mds2-form';
import { useLibrary } from '../store/use-model';

/** The form of 2013, fetched where it is wanted; `undefined` until it is there. */
export const useOlderForm = (isWanted: boolean): OlderMds2Form | undefined => {
  const { loadOlderMds2 } = useLibrary();
  const [form, setForm] = useState<OlderMds2Form>();
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    void loadOlderMds2().then((loaded) => {
      if (!isOver) setForm(loaded);
    });
    return () => {
      isOver = true;
    };
  }, [isWanted, loadOlderMds2]);
  return form;
};
