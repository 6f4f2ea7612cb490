import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../core/library/vocabulary';
import { fetchAllWords, hasWords } from '../../../i18n/page-words';

/** Whether the words of every language are there, as reading a pasted block needs them; those that are not are fetched. */
export const useAllWords = (): boolean => {
  const { i18n } = useTranslation();
  const [isReady, setReady] = useState(() => LANGUAGES.every((language) => hasWords(i18n, language)));
  useEffect(() => {
    if (isReady) return;
    const go = (): void => setReady(true);
    // Without the others, words of the page's own language are still read.
    fetchAllWords(i18n).then(go, go);
  }, [i18n, isReady]);
  return isReady;
};
