import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';
import { WalkPart } from '../boundaries/WalkPart';
import { LinesPart } from '../remote/LinesPart';
import { CONDUIT_PARTS, putConduits, useConduits } from './conduits-state';
import { MatrixPart } from './MatrixPart';
import './conduits.css';

/** What lies between zones and between parties: the matrix, lines from outside, and who answers for what. */
export function ConduitsPanel() {
  const { t } = useTranslation();
  const part = useConduits((state) => state.part);
  const isEmpty = useEditor((state) => state.document.zones.size === 0);
  return (
    <section className="cm" aria-label={t('conduits.heading')}>
      <fieldset className="cm-parts">
        <legend className="hidden-text">{t('conduits.part.label')}</legend>
        {CONDUIT_PARTS.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === part}
            onClick={() => putConduits({ part: one, isOpen: false })}
          >
            {t(`conduits.part.${one}`)}
          </button>
        ))}
      </fieldset>
      {isEmpty ? (
        <p className="pane-empty ph">{t('conduits.noZones')}</p>
      ) : (
        <>
          {part === 'matrix' && <MatrixPart />}
          {part === 'lines' && <LinesPart />}
          {part === 'boundaries' && <WalkPart />}
        </>
      )}
    </section>
  );
}
