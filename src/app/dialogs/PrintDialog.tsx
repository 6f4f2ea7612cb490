import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORIENTATIONS, type Orientation, PAPERS, type Paper } from '../../core/drawing/print/paper';
import {
  bestOrientation,
  type Print,
  type PrintOptions,
  printedSheets,
  type Sheet,
} from '../../core/drawing/print/sheets';
import { textIn } from '../../core/library/text';
import { useEditor } from '../store/editor';
import { DialogFrame } from './DialogFrame';
import { printOnPaper } from './print-on-paper';
import { type PrintedViews, useDrawings } from './use-drawings';
import './print.css';

/** Sheets shown before printing; all are printed. */
const SHOWN = 12;
/** Letters below this size are warned of, in points. */
const LEAST_LETTERS = 6.5;

function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly wordOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}) {
  const name = useId();
  return (
    <div className="dialog-row" role="radiogroup" aria-label={props.label}>
      <span aria-hidden="true">{props.label}</span>
      <span className="seg">
        {props.choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name={name} checked={choice === props.value} onChange={() => props.onChoose(choice)} />
            {props.wordOf(choice)}
          </label>
        ))}
      </span>
    </div>
  );
}

/** A sheet as it will come out of the printer, small. */
function Preview({ sheet, label }: { readonly sheet: Sheet; readonly label: string }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([sheet.svg], { type: 'image/svg+xml' }));
    const done = (): void => URL.revokeObjectURL(made);
    // The address goes when the picture has been read, not before: the browser would miss it.
    if (picture.current === null) return done;
    picture.current.src = made;
    picture.current.decode().then(done, done);
  }, [sheet]);
  return <img ref={picture} alt={label} />;
}

/** Prints the view that is shown or all of them: paper, how it is divided, colours; with what will come out beside it. */
export default function PrintDialog() {
  const { t } = useTranslation();
  const show = useEditor((state) => state.show);
  const title = useEditor((state) => textIn(state.document.title, state.language));
  const views = useEditor((state) => state.document.views.size);
  const [what, setWhat] = useState<PrintedViews>('shown');
  const [paper, setPaper] = useState<Paper>('a4');
  const [laid, setLaid] = useState<Orientation | 'auto'>('auto');
  const [size, setSize] = useState<PrintOptions['size']>('one');
  const [colours, setColours] = useState<'colour' | 'grey'>('colour');
  const drawings = useDrawings(what);
  const printed = useMemo(
    () =>
      drawings.map((one) => ({
        scene: one.scene,
        options: { ...one, paper, orientation: ORIENTATIONS[0], size, grey: colours === 'grey' },
      })),
    [drawings, paper, size, colours],
  );
  const orientation = useMemo(() => (laid === 'auto' ? bestOrientation(printed) : laid), [laid, printed]);
  const print = useMemo<Print>(
    () => printedSheets(printed.map(({ scene, options }) => ({ scene, options: { ...options, orientation } }))),
    [printed, orientation],
  );
  const name = what === 'all' ? title : `${title} ${drawings[0]?.block.view ?? ''}`;
  const count = print.sheets.length;
  const letters = print.letters.toFixed(1);
  return (
    <DialogFrame
      title={t('files.print.heading')}
      wide
      actions={
        <>
          <button type="button" className="btn" onClick={() => show(undefined)}>
            {t('common.cancel')}
          </button>
          <button
            type="button"
            className="btn primary"
            data-first
            onClick={() => void printOnPaper(print.sheets, paper, orientation, name)}
          >
            {t('files.print.print', { count })}
          </button>
        </>
      }
    >
      <div className="print-choices">
        {views > 1 && (
          <Choice
            label={t('files.print.what')}
            value={what}
            choices={['shown', 'all']}
            wordOf={(choice) => t(`files.print.${choice}`, { count: views })}
            onChoose={setWhat}
          />
        )}
        <Choice
          label={t('files.print.paper')}
          value={paper}
          choices={PAPERS}
          wordOf={(choice) => choice.toUpperCase()}
          onChoose={setPaper}
        />
        <Choice
          label={t('files.print.orientation')}
          value={laid}
          choices={['auto', ...ORIENTATIONS]}
          wordOf={(choice) => t(`files.print.${choice}`)}
          onChoose={setLaid}
        />
        <Choice
          label={t('files.print.size')}
          value={size}
          choices={['one', 'readable']}
          wordOf={(choice) => t(`files.print.${choice}`)}
          onChoose={setSize}
        />
        <Choice
          label={t('files.print.colours')}
          value={colours}
          choices={['colour', 'grey']}
          wordOf={(choice) => t(`files.print.${choice}`)}
          onChoose={setColours}
        />
      </div>
      <p className="ph" aria-live="polite">
        {t('files.print.result', { count, letters })}
        {print.letters < LEAST_LETTERS && <b> {t('files.print.small')}</b>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys, too */}
      <section className="print-preview" aria-label={t('files.print.preview')} tabIndex={0}>
        {print.sheets.slice(0, SHOWN).map((sheet) => (
          <Preview
            key={sheet.number}
            sheet={sheet}
            label={t('files.print.sheetNamed', { name: `${sheet.number} (${sheet.name})` })}
          />
        ))}
        {count > SHOWN && <p className="quiet">{t('files.print.more', { count: count - SHOWN })}</p>}
      </section>
    </DialogFrame>
  );
}
