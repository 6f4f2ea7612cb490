import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';
import { fetchWords, hasWords } from '../../i18n/page-words';
import { useEditor } from '../store/editor';
import type { Theme } from '../store/session-slice';
import { useSystemDark } from '../widgets/use-viewport';

/** The theme to show. */
export const themeOf = (theme: Theme, systemDark: boolean): 'light' | 'dark' =>
  theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;

/** Keeps language, theme, text size and title of the page in step with the store. */
export const usePageLook = (): void => {
  const { i18n } = useTranslation();
  const language = useEditor((state) => state.language);
  const theme = useEditor((state) => state.theme);
  const textSize = useEditor((state) => state.textSize);
  const title = useEditor((state) => textIn(state.document.title, state.language));
  const put = useEditor((state) => state.put);
  const systemDark = useSystemDark();

  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language === language) return;
    const show = (): void => void i18n.changeLanguage(language);
    if (hasWords(i18n, language)) {
      show();
      return;
    }
    let isWanted = true;
    // Without its words a language cannot be shown: the page keeps the one it has.
    const stay = (): void => put({ language: i18n.language as Language });
    fetchWords(i18n, language).then(
      () => isWanted && show(),
      () => isWanted && stay(),
    );
    return () => {
      isWanted = false;
    };
  }, [i18n, language, put]);
  useEffect(() => {
    document.documentElement.dataset.theme = themeOf(theme, systemDark);
  }, [theme, systemDark]);
  useEffect(() => {
    document.documentElement.dataset.textSize = String(textSize);
  }, [textSize]);
  useEffect(() => {
    document.title = title === '' ? 'Sekisho' : `${title} – Sekisho`;
  }, [title]);
};
