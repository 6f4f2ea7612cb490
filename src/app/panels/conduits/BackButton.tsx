import { useTranslation } from 'react-i18next';
import { putConduits } from './conduits-state';

/** Back from the card to the list, where there is no room for both. */
export function BackButton() {
  const { t } = useTranslation();
  return (
    <button type="button" className="link pane-back" onClick={() => putConduits({ isOpen: false })}>
      {t('threats.dock.back')}
    </button>
  );
}
