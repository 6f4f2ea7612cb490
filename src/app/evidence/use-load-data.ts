import { useTranslation } from 'react-i18next';
import { offerCheck } from '../panels/vulnerabilities/run-check';
import { loadFeeds } from '../storage/vulnerability-data';
import { useEditorStore } from '../store/editor';
import type { GivenFile } from '../store/page-slice';
import { useToday } from '../store/today';

/** Loads vulnerability data in the background, and offers then to check with it. */
export const useLoadData = (): ((given: readonly GivenFile[]) => Promise<void>) => {
  const { t } = useTranslation();
  const store = useEditorStore();
  const today = useToday();
  return async (given) => {
    const loaded = await loadFeeds(given.map(({ file, name }) => new File([file], name)));
    const feeds = loaded.flatMap(({ feed }) => feed ?? []);
    const refused = loaded.filter(({ feed }) => feed === undefined);
    for (const { file, issue } of refused) {
      const why = t(`issues.${(issue?.code ?? 'reading-failed') as 'file-empty'}`, { ...issue?.params });
      store.getState().say({ text: `${file.name}${t('common.colon')}${why}`, tone: 'error' });
    }
    if (feeds.length > 0) offerCheck(store, feeds, today, t);
  };
};
