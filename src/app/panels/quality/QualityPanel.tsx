import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';
import { QualityCard } from './QualityCard';
import { QualityLines } from './QualityLines';
import { useQualityLine } from './quality-state';
import { useQuality } from './use-quality';
import './quality.css';

/** How good the drawing is as a drawing: kept apart from threats, since a gap in a drawing attacks nobody. */
export function QualityPanel() {
  const { t } = useTranslation();
  const quality = useQuality();
  const line = useQualityLine();
  const isEmpty = useEditor((state) => state.document.assets.size + state.document.zones.size === 0);
  const whole = quality?.completeness.whole;
  if (isEmpty) return <p className="pane-empty ph">{t('quality.nothing')}</p>;
  if (quality === undefined)
    return (
      <p className="pane-empty" role="status">
        {t('quality.measuring')}
      </p>
    );
  return (
    <section className="quality pane" aria-label={t('quality.heading')}>
      <div className="pane-list quality-lines">
        <p className="quality-whole">
          {whole === undefined ? t('quality.wholeUnknown') : t('quality.whole', { share: Math.floor(whole * 100) })}
        </p>
        <QualityLines quality={quality} />
      </div>
      <section className="pane-card" aria-label={t('quality.detail')}>
        {line === undefined ? (
          <p className="pane-empty ph">{t('quality.choose')}</p>
        ) : (
          <QualityCard line={line} quality={quality} />
        )}
      </section>
    </section>
  );
}
