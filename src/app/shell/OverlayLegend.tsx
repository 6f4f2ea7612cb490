import { useTranslation } from 'react-i18next';
import { toneOf } from '../../core/drawing/overlays/overlay';
import { useDrawingTheme } from '../canvas/use-drawing-theme';
import { useEditor } from '../store/editor';
import { useOverlaid } from '../store/use-overlaid';

/** What the colours and words of the chosen overlay mean, with how many things there are of each. */
export function OverlayLegend() {
  const { t, i18n } = useTranslation();
  const theme = useDrawingTheme();
  const overlay = useEditor((state) => state.overlay);
  const report = useEditor((state) => state.report);
  const overlaid = useOverlaid();
  if (overlaid === undefined) return null;
  return (
    <>
      <h3 className="cap">{overlaid.heading}</h3>
      {overlay === 'unknowns' && report === null && <p className="quiet small">{t('find.overlay.noReport')}</p>}
      <ul className="legend-grid small overlay-legend">
        {overlaid.classes.map(({ id, label, sign, tone, manner }, place) => {
          const { fill, on } = toneOf(theme, tone);
          return (
            <li key={id}>
              <span
                className={`overlay-sign ${manner}`}
                style={manner === 'quiet' ? { color: fill } : { background: fill, color: on, borderColor: fill }}
                aria-hidden="true"
              >
                {sign}
              </span>
              <span className="cut" title={label}>
                {label}
              </span>
              <span className="quiet end">{(overlaid.totals[place] ?? 0).toLocaleString(i18n.language)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
