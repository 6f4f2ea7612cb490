import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import { type Listing, putSegmentation, useSegmentation } from './segmentation-state';

interface CountButtonProps {
  readonly listing: Listing;
  /** What else belongs to the list; asked for when it is opened, since it may be long. */
  readonly more?: (() => Pick<Listing, 'notes' | 'threats'>) | undefined;
  /** What stands on the button in place of the bare number. */
  readonly text?: string;
}

/** A number that opens to the list of what it counts; one that counts nothing is no button. */
export function CountButton({ listing, more, text }: CountButtonProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const isOpen = useSegmentation((state) => state.listing?.key === listing.key);
  const count = listing.ids.length.toLocaleString(language);
  if (listing.ids.length === 0) return <span>{text ?? count}</span>;
  return (
    <button
      type="button"
      className="link count-button"
      data-line
      aria-pressed={isOpen}
      aria-label={`${listing.title}${t('common.colon')}${text ?? count}`}
      onClick={() => putSegmentation({ listing: isOpen ? undefined : { ...listing, ...more?.() } })}
    >
      {text ?? count}
    </button>
  );
}
