import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../core/library/text';
import type { ZoningLine, ZoningSection } from '../../../core/reports/zoning/section';
import { type ZoningSpeech, zoningSpeech } from '../../../core/reports/zoning/speech';
import { zoningSections } from '../../../core/reports/zoning/zoning-sections';
import { zoningTables } from '../../../core/reports/zoning/zoning-tables';
import type { CutMeasure } from '../../../core/segmentation/attack/measures';
import { canvasApi } from '../../canvas/canvas-api';
import { isSameHospital } from '../../segmentation/compute';
import { useSegmentation } from '../../segmentation/segmentation-state';
import { stepLines } from '../../segmentation/step-lines';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useLibrary, useModel } from '../../store/use-model';
import { FirstOf } from '../../widgets/FirstOf';
import { GiveTable } from '../conduits/GiveTable';
import type { GivenTable } from '../conduits/give-table';
import { useTitleBlock } from '../conduits/use-title-block';
import { MoveChoice } from './MoveChoice';
import { putZoning, useZoning, workOutZones, zoningStore } from './zoning-state';
import '../conduits/conduits.css';
import './zoning.css';

interface LineProps {
  readonly line: ZoningLine;
  readonly speech: ZoningSpeech;
}

/** One piece of advice; its name leads to the drawing, and opened it says why. */
function Line({ line, speech }: LineProps) {
  const { t } = useTranslation();
  const select = useEditor((state) => state.select);
  const { text, ids, details, isGrave, proposal } = line;
  const show = (): void => {
    select(ids);
    canvasApi.flyTo(ids);
  };
  return (
    <li className="path" data-grave={isGrave || undefined}>
      <details>
        <summary className="proposal-head" data-line>
          <h4>{text}</h4>
        </summary>
        <ul className="zoning-details">
          {details.map((detail, at) => (
            <li key={`${at.toString()} ${detail}`}>{detail}</li>
          ))}
        </ul>
        {proposal !== undefined && <MoveChoice proposal={proposal} speech={speech} />}
      </details>
      <button type="button" onClick={show} aria-label={`${t('separation.choke.show')}${t('common.colon')}${text}`}>
        {t('separation.choke.show')}
      </button>
    </li>
  );
}

function Section({ section, speech }: { readonly section: ZoningSection; readonly speech: ZoningSpeech }) {
  const { heading, intro, empty, lines } = section;
  return (
    <section className="zoning-section" aria-label={heading}>
      <h3>{heading}</h3>
      <p className="hint">{lines.length === 0 ? empty : intro}</p>
      <ul className="plain-list" onKeyDown={stepLines}>
        <FirstOf items={lines} keyOf={({ key }) => key}>
          {(line) => <Line line={line} speech={speech} />}
        </FirstOf>
      </ul>
    </section>
  );
}

const NONE: readonly CutMeasure[] = [];

/** Which zone suits each device, and what zones and the checks between them lack. */
export function ZoningPart() {
  const { t, i18n } = useTranslation();
  const model = useModel();
  const library = useLibrary();
  const today = useToday();
  const hospital = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  const found = useZoning((state) => state.found);
  const isWorking = useZoning((state) => state.working !== undefined);
  const hasFailed = useZoning((state) => state.hasFailed);
  const chosen = useZoning((state) => state.section);
  // The checkpoints that the cheapest measures would put are told as well, where those have been worked out.
  const measures = useSegmentation((state) => state.result?.report.choke.cuts[0]?.measures) ?? NONE;
  const start = (): void => void workOutZones(hospital, library, { today: today(), measures });
  // Nobody waits any more for what is worked out when the panel goes.
  useEffect(
    () => () => {
      zoningStore.getState().working?.abort();
      putZoning({ working: undefined });
    },
    [],
  );
  // Names are those of the hospital when the advice came, so that an edit does not put all of it into words again.
  const [told, tell] = useState({ found, model });
  if (told.found !== found) tell({ found, model });
  const speech = useMemo(() => {
    const say = t as (key: string, filled: object) => string;
    return told.found === undefined
      ? undefined
      : zoningSpeech(told.model, language, told.found.templates, (part, filled = {}) => say(`zoning.${part}`, filled));
  }, [told, language, t]);
  const sections = useMemo(
    () => (found === undefined || speech === undefined ? [] : zoningSections(found.report, speech)),
    [found, speech],
  );
  const title = useTitleBlock();
  const table = (): GivenTable => {
    const say = t as (key: string, filled: object) => string;
    const name = textIn(hospital.title, language);
    const tables = zoningTables(sections, name, title(), (part, filled = {}) => say(`zoning.${part}`, filled));
    return { ...tables, pages: tables.sheets };
  };
  const isStale = found !== undefined && !isSameHospital(found.about, hospital);
  const section = sections.find(({ id }) => id === chosen);
  return (
    <>
      <div className="work-bar" data-stale={isStale || undefined}>
        <p role="status">
          {isWorking && t('zoning.running')}
          {!isWorking && hasFailed && t('zoning.failed')}
          {!isWorking && isStale && t('zoning.stale')}
        </p>
        {speech !== undefined && <GiveTable table={table} />}
        <button type="button" className={found === undefined || isStale ? 'primary' : undefined} onClick={start}>
          {t(found === undefined ? 'zoning.start' : 'zoning.again')}
        </button>
      </div>
      {found === undefined || speech === undefined ? (
        <div className="pane-empty ph">
          <p>{t('zoning.none')}</p>
        </div>
      ) : (
        <div className="zoning ph">
          <fieldset className="zoning-sections">
            <legend className="spoken">{t('zoning.name')}</legend>
            {sections.map(({ id, heading, lines }) => (
              <button key={id} type="button" aria-pressed={id === chosen} onClick={() => putZoning({ section: id })}>
                {heading} <span className="number">{lines.length.toLocaleString(i18n.language)}</span>
              </button>
            ))}
          </fieldset>
          {section !== undefined && <Section key={section.id} section={section} speech={speech} />}
        </div>
      )}
    </>
  );
}
