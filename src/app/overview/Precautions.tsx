import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MisuseNote } from '../../core/analysis/misuse-notes';
import { precautionsText } from '../../core/analysis/precautions-text';
import { textIn } from '../../core/library/text';
import { useReveal } from '../panels/quality/use-reveal';
import { useEditor } from '../store/editor';

interface PrecautionsProps {
  readonly notes: readonly MisuseNote[];
}

/** What those who work with the devices have to mind, to be read here and copied into instructions. */
export function Precautions({ notes }: PrecautionsProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const title = useEditor((state) => textIn(state.document.title, state.language));
  const show = useEditor((state) => state.show);
  const say = useEditor((state) => state.say);
  const reveal = useReveal();
  const [shown, setShown] = useState<string>();
  const copy = async (): Promise<void> => {
    const heading = t('overview.precautionsOf', { title });
    const text = precautionsText(notes, heading, language);
    try {
      await navigator.clipboard.writeText(text);
      say({ text: t('overview.copied', { count: notes.length }) });
    } catch {
      // The browser may refuse the clipboard; then the text is shown, to be copied by hand.
      setShown(text);
    }
  };
  return (
    <section className="dialog-part precautions">
      <h3>{t('overview.precautions', { count: notes.length })}</h3>
      <p className="quiet small ph">
        {notes.length === 0 ? t('overview.noPrecautions') : t('overview.precautionsHow')}
      </p>
      {notes.length > 0 && (
        <button type="button" className="btn" onClick={() => void copy()}>
          {t('overview.copy')}
        </button>
      )}
      {shown !== undefined && (
        <textarea className="field" readOnly rows={8} value={shown} aria-label={t('overview.copyByHand')} />
      )}
      <ol className="precaution-list">
        {notes.map((note) => (
          <li key={note.key}>
            <span className="ph">{note.precaution[language]}</span>
            <span className="quiet small ph">{note.misuse[language]}</span>
            <button
              type="button"
              className="link small"
              aria-label={`${t('views.show')}${t('common.colon')}${note.precaution[language]}`}
              onClick={() => {
                show(undefined);
                reveal(note.elements);
              }}
            >
              {t('overview.showPlaces', { count: note.elements.length })}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
