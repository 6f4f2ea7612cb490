import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../core/analysis/words-of';
import { isDerivedBox } from '../../core/document/containment';
import { HOSPITAL } from '../../core/facts/hospital-id';
import { textIn } from '../../core/library/text';
import type { Crossing } from '../../core/model/model';
import { subjectOf } from '../../core/views/subject-of';
import { viewIn } from '../canvas/view-in';
import { useEditor, useEditorStore } from '../store/editor';
import { useModel } from '../store/use-model';
import { BoxView } from './inspector/BoxView';
import { ElementView } from './inspector/ElementView';
import { FieldGroups } from './inspector/FieldGroups';
import { FindingsOf, useFindingsOf } from './inspector/FindingsOf';
import { ManyView } from './inspector/ManyView';
import { crossingTarget, documentTarget, tableOfElement, targetIn } from './inspector/target';
import './panels.css';
import './inspector/inspector.css';

const SilentRules = lazy(async () => ({ default: (await import('./silence/SilentRules')).SilentRules }));
const NoteView = lazy(async () => ({ default: (await import('./inspector/NoteView')).NoteView }));

/** The meeting of two zones: what is known of the way between them. */
function CrossingView({ crossing }: { readonly crossing: Crossing }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const document = useEditor((state) => state.document);
  const findings = useFindingsOf(crossing.id);
  return (
    <>
      <header className="inspector-head">
        <div className="inspector-title">
          <h2>{nameOf(crossing.id, model, language)}</h2>
          <p className="inspector-path">{t('inspector.crossing')}</p>
        </div>
      </header>
      <div className="inspector-body">
        <p className="panel-quiet ph">
          {crossing.conduit === undefined ? t('inspector.crossingUnrecorded') : t('inspector.crossingRecorded')}
        </p>
        <FieldGroups target={crossingTarget(crossing, document)} />
        <section className="insp-group">
          <h3>{t('inspector.crossingFlows')}</h3>
          <ul className="finding-rows">
            {crossing.flows.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => store.getState().select([id])}>
                  <span>{nameOf(id, model, language)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section className="insp-group">
          <h3>{t('inspector.threats.heading')}</h3>
          <FindingsOf rows={findings} />
        </section>
        <Suspense fallback={null}>
          <SilentRules scope="crossing" id={crossing.id} />
        </Suspense>
      </div>
    </>
  );
}

/** What is selected, or the document itself: everything that is known of it, and where it can be changed. */
export function InspectorPanel() {
  const { t } = useTranslation();
  const model = useModel();
  const document = useEditor((state) => state.document);
  const language = useEditor((state) => state.language);
  // What is selected shows on the drawing first; a selection of thousands takes a while to describe.
  const selection = useDeferredValue(useEditor((state) => state.selection));
  const subjects = [...new Set(selection.map(subjectOf))];
  const known = subjects.filter((id) => tableOfElement(document, id) !== undefined || model.crossings.has(id));
  const [id, ...others] = known;
  const [box] = selection.filter(isDerivedBox);
  const view = useEditor(viewIn);
  const note = selection.length === 1 ? view.notes?.find((one) => one.id === selection[0]) : undefined;

  const content = () => {
    if (note !== undefined)
      return (
        <Suspense fallback={null}>
          <NoteView view={view.id} note={note} />
        </Suspense>
      );
    if (id === undefined && box !== undefined) return <BoxView key={box} id={box} />;
    if (id === undefined)
      return (
        <div className="inspector-body">
          <h2 className="hidden-text">{textIn(document.title, language)}</h2>
          <p className="panel-quiet ph">{t('inspector.nothing')}</p>
          <FieldGroups target={documentTarget(document)} />
          <Suspense fallback={null}>
            <SilentRules scope="hospital" id={HOSPITAL} />
          </Suspense>
        </div>
      );
    if (others.length > 0) return <ManyView ids={known} />;
    const table = tableOfElement(document, id);
    if (table !== undefined)
      return <ElementView key={id} table={table} id={id} target={targetIn(table, known, document)} />;
    const crossing = model.crossings.get(id);
    return crossing === undefined ? null : <CrossingView key={id} crossing={crossing} />;
  };
  return (
    <section className="panel inspector" aria-label={t('inspector.heading')}>
      {content()}
    </section>
  );
}
