import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import { LANGUAGES, type Language } from '../../../core/library/vocabulary';
import { fetchAllWords } from '../../../i18n/page-words';
import { useEditor } from '../../store/editor';
import { letterText, linesWanting } from './letter';
import { printText } from './print-text';
import type { RegisterLine } from './register-lines';

interface LetterViewProps {
  readonly vendor: string;
  /** The devices that it is about. */
  readonly lines: readonly RegisterLine[];
  readonly today: string;
}

/** A letter that asks a vendor for papers, in Japanese or English, to be copied or printed. */
export function LetterView({ vendor, lines, today }: LetterViewProps) {
  const { t, i18n } = useTranslation();
  const language = useEditor((state) => state.language);
  const say = useEditor((state) => state.say);
  const title = useEditor((state) => state.document.title);
  const [wanted, setWanted] = useState<Language>(language);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    // The words of the other language may not be here yet.
    void fetchAllWords(i18n).then(
      () => setReady(true),
      () => setReady(true),
    );
  }, [i18n]);
  if (linesWanting(lines).length === 0) return <p role="status">{t('evidence.letter.none')}</p>;
  const text = isReady ? letterText(vendor, lines, textIn(title, wanted), today, i18n.getFixedT(wanted)) : '';
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say({ text: t('evidence.letter.copied') });
    } catch {
      say({ text: t('evidence.letter.notCopied'), tone: 'error' });
    }
  };
  return (
    <section className="letter" aria-label={t('evidence.letter.heading')}>
      <div className="letter-bar">
        <label>
          {t('evidence.letter.language')}{' '}
          <select
            className="field"
            value={wanted}
            onChange={({ target }) => setWanted(LANGUAGES.find((one) => one === target.value) ?? language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {t(`evidence.letter.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn compact" onClick={() => void copy()}>
          {t('evidence.letter.copy')}
        </button>
        <button type="button" className="btn compact" onClick={() => printText(text)}>
          {t('evidence.letter.print')}
        </button>
      </div>
      <textarea
        className="field letter-text"
        readOnly
        rows={14}
        lang={wanted}
        aria-label={t('evidence.letter.heading')}
        value={text}
      />
    </section>
  );
}
