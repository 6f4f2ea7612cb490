import { useTranslation } from 'react-i18next';
import type { CellState } from '../../../core/analysis/matrix/cell';
import { LEVEL_WORDS } from '../../../core/library/vocabulary';

/** What a cell holds in words: its state, with the level of a threat and whether an answer is only assumed. */
export const useStatusWord = (): ((state: CellState) => string) => {
  const { t } = useTranslation();
  return ({ status, assumed, level }) => {
    const word = t(`stride.status.${status}`);
    if (assumed) return t('stride.notConfirmed', { status: word });
    if (level === undefined) return word;
    const levelWord = t('threats.levelOf', { level, word: t(`threats.level.${LEVEL_WORDS[level]}`) });
    return t('stride.ofLevel', { status: word, level: levelWord });
  };
};
