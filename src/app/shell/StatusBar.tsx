import { useTranslation } from 'react-i18next';
import { showsZones } from '../../core/document/containment';
import type { HospitalDocument } from '../../core/document/document';
import { unitsAmong, unitsIn } from '../../core/model/units';
import { useCanvasZoom } from '../canvas/canvas-api';
import { viewIn } from '../canvas/view-in';
import { useFiles } from '../storage/files-context';
import { useEditor } from '../store/editor';
import { useMatches } from '../store/use-matches';
import { openThreats } from './open-threats';

/** Zones and assets that have no place in a view of everything by zones; other views choose what they show. */
const hiddenIn = (document: HospitalDocument, id: string | undefined): number => {
  const view = document.views.get(id ?? '');
  if (view === undefined || !showsZones(view.preset) || view.scope !== undefined) return 0;
  return Math.max(0, document.zones.size + document.assets.size - view.placements.size);
};

/** What is in the document and how the analysis stands, in one line. */
export function StatusBar() {
  const { t, i18n } = useTranslation();
  const files = useFiles();
  const things = useEditor((state) => unitsIn(state.document.assets));
  const elements = useEditor((state) => state.document.assets.size);
  const selected = useEditor((state) => state.selection.length);
  const matches = useMatches();
  const shown = useEditor((state) => (matches === undefined ? 0 : unitsAmong(state.document.assets, matches)));
  const zoom = useCanvasZoom();
  const flows = useEditor((state) => state.document.flows.size);
  const zones = useEditor((state) => state.document.zones.size);
  const hidden = useEditor((state) => hiddenIn(state.document, state.view));
  const leftOut = useEditor((state) => viewIn(state).hidden?.length ?? 0);
  const show = useEditor((state) => state.show);
  const threats = useEditor((state) => openThreats(state.report, state.document.treatments));
  const report = useEditor((state) => state.report);
  const analysing = useEditor((state) => state.analysing);
  const failure = useEditor((state) => state.analysisFailure);
  const progress = useEditor((state) => state.progress);
  const count = (value: number): string => value.toLocaleString(i18n.language);
  const isCurrent = !analysing && report !== null;
  const analysis =
    failure !== undefined
      ? t('shell.status.analysisFailed')
      : isCurrent
        ? t('shell.status.current')
        : t('shell.status.analysing');

  return (
    <footer className="status" data-region="status" data-analysis={isCurrent ? 'current' : 'running'} tabIndex={-1}>
      <span title={t('shell.status.assetsHow', { n: count(elements) })}>
        {t('shell.status.assets', { n: count(things) })}
      </span>
      {matches !== undefined && (
        <span className="keep accent">{t('find.status.shown', { n: count(shown), all: count(things) })}</span>
      )}
      {leftOut > 0 && (
        <button type="button" className="link keep" onClick={() => show({ kind: 'editView' })}>
          {t('views.hidden', { count: leftOut })}
        </button>
      )}
      {selected > 0 && <span className="keep">{t('find.status.selected', { n: count(selected) })}</span>}
      <span>{t('shell.status.flows', { n: count(flows) })}</span>
      <span>{t('shell.status.zones', { n: count(zones) })}</span>
      <span>{t('shell.status.threats', { n: count(threats) })}</span>
      <span>{t('shell.status.questions', { n: count(report?.questions.length ?? 0) })}</span>
      {report !== null && (
        <span className={report.failures.length > 0 ? 'bad' : undefined}>
          {t('shell.status.rules', { run: report.rulesRun, failed: report.failures.length })}
        </span>
      )}
      {/* What a step did to the report is said elsewhere; that it is worked on would be said after each step. */}
      <span
        role="status"
        aria-live={failure === undefined ? 'off' : 'polite'}
        className={failure === undefined ? 'keep' : 'keep bad'}
        title={failure}
      >
        {analysis}
      </span>
      <span className="end">
        <span>{t('find.status.zoom', { zoom })}</span>
        {hidden > 0 && (
          <button type="button" className="link" onClick={() => void files.arrange('keys.step.arranged')}>
            {t('shell.status.hidden', { n: count(hidden) })}
          </button>
        )}
        {progress !== undefined && (
          <>
            <span role="status">
              {progress.kind === 'layingOut'
                ? t('files.layingOut')
                : t(`files.${progress.kind}`, { name: progress.name })}
            </span>
            <progress className="progress-bar" aria-label={progress.name} value={progress.share} />
            <button type="button" className="link" onClick={progress.stop}>
              {t('common.stop')}
            </button>
          </>
        )}
      </span>
    </footer>
  );
}
