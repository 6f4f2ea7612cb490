import { useTranslation } from 'react-i18next';
import type { Figure, FigureId } from '../../core/quality/four-questions';
import { type EditorState, useEditor } from '../store/editor';

type Place = Partial<Pick<EditorState, 'dockPanel' | 'dockOpen'>>;
const dock = (dockPanel: EditorState['dockPanel']): Place => ({ dockPanel, dockOpen: true });

/** Where a figure is worked on; the others are only said. */
const PLACES: Readonly<Partial<Record<FigureId, Place>>> = {
  elements: dock('tables'),
  flows: dock('tables'),
  zones: dock('tables'),
  diagram: dock('quality'),
  flaws: dock('quality'),
  threats: dock('threats'),
  worst: dock('threats'),
  questions: dock('questions'),
  considered: dock('stride'),
  undecided: dock('threats'),
  decided: dock('threats'),
  assumed: dock('threats'),
};

const PERCENT = 100;

interface FigureLineProps {
  readonly figure: Figure;
}

/** One figure with its words; where there is a place to work on it, a way there. */
export function FigureLine({ figure: { id, value, of } }: FigureLineProps) {
  const { t, i18n } = useTranslation();
  const put = useEditor((state) => state.put);
  const show = useEditor((state) => state.show);
  const place = PLACES[id];
  const text =
    value === undefined
      ? t('overview.notRecorded')
      : id === 'diagram'
        ? `${Math.floor(Number(value) * PERCENT)}%`
        : typeof value === 'string'
          ? value
          : of === undefined
            ? value.toLocaleString(i18n.language)
            : t('overview.of', { value, of });
  const words = t(`overview.figure.${id}`);
  return (
    <li className="figure-line">
      {place === undefined ? (
        <span className="ph">{words}</span>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => {
            show(undefined);
            put(place);
          }}
        >
          {words}
        </button>
      )}
      <span className={value === undefined ? 'quiet small' : 'num'}>{text}</span>
    </li>
  );
}
