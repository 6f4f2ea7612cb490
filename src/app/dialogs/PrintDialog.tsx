import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORIENTATIONS, type Orientation, PAPERS, type Paper } from '../../core/drawing/print/paper';
import { type Print, type PrintOptions, printedSheets, type Sheet } from '../../core/drawing/print/sheets';
import { sceneOf } from '../../core/drawing/scene-of';
import { textIn } from '../../core/library/text';
import { viewIn } from '../canvas/use-scene';
import { viewName } from '../shell/view-name';
import { useEditor } from '../store/editor';
import { useToday } from '../store/today';
import { useModel } from '../store/use-model';
import { DialogFrame } from './DialogFrame';
import { printOnPaper } from './print-on-paper';
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
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([sheet.svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [sheet]);
  return address === undefined ? null : <img src={address} alt={label} />;
}

/** Prints the view that is shown: paper, how it is divided, colours; with what will come out beside it. */
export default function PrintDialog() {
  const { t } = useTranslation();
  const model = useModel();
  const view = useEditor(viewIn);
  const { document: hospital, language, report, overlays, advice, path, show } = useEditor((state) => state);
  const localToday = useToday();
  const [paper, setPaper] = useState<Paper>('a4');
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const [size, setSize] = useState<PrintOptions['size']>('one');
  const [colours, setColours] = useState<'colour' | 'grey'>('colour');
  const today = localToday();
  const scene = useMemo(
    () =>
      sceneOf(model, view, {
        language,
        report,
        treatments: hospital.treatments,
        overlays,
        today: report?.today ?? today,
      }),
    [model, view, language, report, hospital.treatments, overlays, today],
  );
  const drawing = textIn(hospital.title, language);
  const name = viewName(view, language, t);
  const print = useMemo<Print>(() => {
    const revision = hospital.revisions?.at(-1);
    return printedSheets(scene, {
      language,
      paper,
      orientation,
      size,
      grey: colours === 'grey',
      path: path === undefined || !overlays.attackPath ? undefined : advice?.paths[path],
      block: {
        facility: textIn(hospital.facility, language) || drawing,
        drawing,
        view: name,
        revision: revision === undefined ? '' : `${revision.date} ${textIn(revision.reason, language)}`,
        made: hospital.authors?.join(t('canvas.say.comma')) ?? '',
        reviewed: hospital.lastReviewed ?? '',
        date: today,
      },
      words: {
        facility: t('files.print.facility'),
        drawing: t('files.print.drawing'),
        view: t('files.print.view'),
        revision: t('files.print.revision'),
        made: t('files.print.made'),
        reviewed: t('files.print.reviewed'),
        date: t('files.print.date'),
        sheet: t('files.print.sheet'),
        scale: t('files.print.scale'),
      },
    });
  }, [scene, language, paper, orientation, size, colours, path, overlays, advice, hospital, drawing, name, today, t]);
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
            onClick={() => void printOnPaper(print.sheets, paper, orientation, `${drawing} ${name}`)}
          >
            {t('files.print.print', { count })}
          </button>
        </>
      }
    >
      <div className="print-choices">
        <Choice
          label={t('files.print.paper')}
          value={paper}
          choices={PAPERS}
          wordOf={(choice) => choice.toUpperCase()}
          onChoose={setPaper}
        />
        <Choice
          label={t('files.print.orientation')}
          value={orientation}
          choices={ORIENTATIONS}
          wordOf={(choice) => t(`files.print.${choice}`)}
          onChoose={setOrientation}
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
      <section className="print-preview" aria-label={t('files.print.preview')}>
        {print.sheets.slice(0, SHOWN).map((sheet) => (
          <Preview key={sheet.name} sheet={sheet} label={t('files.print.sheetNamed', { name: sheet.name })} />
        ))}
        {count > SHOWN && <p className="quiet">{t('files.print.more', { count: count - SHOWN })}</p>}
      </section>
    </DialogFrame>
  );
}
