import { useTranslation } from 'react-i18next';
import { classShape } from '../../core/drawing/overlays/class-shape';
import { type Overlaid, toneOf } from '../../core/drawing/overlays/overlay';
import { overlayName } from '../../core/drawing/overlays/overlays';
import { useDrawingTheme } from '../canvas/use-drawing-theme';
import { useEditor } from '../store/editor';
import { useOverlaid } from '../store/use-overlaid';

/** The shape that stands for a class where it is seen from far. */
const pointsOf = (overlaid: Overlaid, place: number): string =>
  classShape(overlaid, place, 3.5)
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');

/** What the colours and words of the chosen overlay mean, with how many things there are of each. */
export function OverlayLegend() {
  const { t, i18n } = useTranslation();
  const theme = useDrawingTheme();
  const overlay = useEditor((state) => state.overlay);
  const report = useEditor((state) => state.report);
  const language = useEditor((state) => state.language);
  const overlaid = useOverlaid();
  const heading = overlayName(overlay, language);
  if (overlaid === undefined)
    return overlay === 'reach' ? (
      <>
        <h3 className="cap">{heading}</h3>
        <p className="quiet small">{t('find.overlay.noReport')}</p>
      </>
    ) : null;
  return (
    <>
      <h3 className="cap">{heading}</h3>
      {overlay === 'unknowns' && report === null && <p className="quiet small">{t('find.overlay.noReport')}</p>}
      <ul className="legend-grid small overlay-legend">
        {overlaid.classes.map(({ id, label, sign, tone, manner }, place) => {
          const { fill, on } = toneOf(theme, tone);
          return (
            <li key={id}>
              <svg width="10" height="12" viewBox="-5 -6 10 12" aria-hidden="true">
                <polygon points={pointsOf(overlaid, place)} fill={manner === 'quiet' ? theme.control : fill} />
              </svg>
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
