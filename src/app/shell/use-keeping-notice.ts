import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';

/** Tells a person, and leaves it standing, that another window has the same document. */
export const useKeepingNotice = (): void => {
  const { t } = useTranslation();
  const say = useEditor((state) => state.say);
  const shared = useEditor(({ keeping }) => keeping.kind === 'shared');
  const apart = useEditor(({ keeping }) => keeping.kind === 'kept' && keeping.apart);
  useEffect(() => {
    if (shared) say({ text: t('files.twoWindows.shared'), tone: 'lasting' });
  }, [shared, say, t]);
  useEffect(() => {
    if (apart) say({ text: t('files.twoWindows.apart'), tone: 'lasting' });
  }, [apart, say, t]);
};
