import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';

/** What stands above every table that is handed over: the hospital, of what state, and the day. */
export const useTitleBlock = (): (() => readonly (readonly [string, string])[]) => {
  const { t } = useTranslation();
  const today = useToday();
  const hospital = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const person = useEditor((state) => state.person);
  return () => [
    [t('conduits.about.facility'), textIn(hospital.facility, language) || textIn(hospital.title, language)],
    [t('conduits.about.drawing'), textIn(hospital.title, language)],
    [t('conduits.about.asOf'), hospital.asOf ?? t('conduits.unknown')],
    [t('conduits.about.made'), person === '' ? today() : `${today()} ${person}`],
    [t('conduits.about.agreed'), ''],
  ];
};
