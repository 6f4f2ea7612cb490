import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerTotals } from '../../../core/evidence/paper/register';
import { LetterView } from './LetterView';
import type { RegisterLine } from './register-lines';
import { markDevices } from './register-state';

interface VendorPapersProps {
  readonly vendor: string;
  readonly lines: readonly RegisterLine[];
  readonly marked: ReadonlySet<string>;
  readonly today: string;
}

/** A vendor beside the list: what its devices come to, and a letter that asks for what is missing. */
export function VendorPapers({ vendor, lines, marked, today }: VendorPapersProps) {
  const { t, i18n } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const { units, elements } = registerTotals(lines);
  const ofMarked = lines.filter(({ asset }) => marked.has(asset.id));
  return (
    <article className="vendor-papers">
      <h3 className="ph">{vendor === '' ? t('evidence.register.noVendor') : vendor}</h3>
      <p>
        {t('evidence.register.devices', {
          units: units.toLocaleString(i18n.language),
          elements: elements.toLocaleString(i18n.language),
        })}
      </p>
      <div className="letter-bar">
        <button type="button" className="btn compact" aria-expanded={isWriting} onClick={() => setWriting(!isWriting)}>
          {t('evidence.letter.open')}
        </button>
        <button
          type="button"
          className="btn compact"
          onClick={() =>
            markDevices(
              lines.map(({ asset }) => asset.id),
              ofMarked.length < lines.length,
            )
          }
        >
          {t(ofMarked.length < lines.length ? 'evidence.register.markAll' : 'evidence.register.unmark')}
        </button>
      </div>
      {isWriting && ofMarked.length > 0 && <p className="quiet ph">{t('evidence.letter.ofMarked')}</p>}
      {isWriting && <LetterView vendor={vendor} lines={ofMarked.length > 0 ? ofMarked : lines} today={today} />}
    </article>
  );
}
