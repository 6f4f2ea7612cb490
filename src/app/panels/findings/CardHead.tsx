import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardPlace } from './FindingsPane';

interface CardHeadProps {
  readonly mark: ReactNode;
  readonly title: string;
  readonly place: CardPlace;
}

/** Mark and title of a card, where it stands in the list, and the ways on. */
export function CardHead({ mark, title, place }: CardHeadProps) {
  const { t } = useTranslation();
  const { index, count, step, close } = place;
  return (
    <header className="card-head">
      {mark}
      <h3>{title}</h3>
      {index >= 0 && <span className="card-place">{t('threats.card.position', { index: index + 1, count })}</span>}
      <button type="button" className="icon" disabled={index === 0} onClick={() => step(-1)}>
        <ChevronLeft size={16} aria-hidden="true" />
        <span className="hidden-text">{t('threats.card.previous')}</span>
      </button>
      <button type="button" className="icon" disabled={index === count - 1} onClick={() => step(1)}>
        <ChevronRight size={16} aria-hidden="true" />
        <span className="hidden-text">{t('threats.card.next')}</span>
      </button>
      <button type="button" className="icon" onClick={close}>
        <X size={16} aria-hidden="true" />
        <span className="hidden-text">{t('threats.card.close')}</span>
      </button>
    </header>
  );
}
