import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { drawingOf, drawnNow, prepareReport, prepareScene } from './app/canvas/prepare-scene';
import { listSteps } from './app/panels/findings/list-steps';
import { App } from './app/shell/App';
import { themeOf } from './app/shell/use-page-look';
import { createFiles } from './app/storage/files';
import { FilesContext } from './app/storage/files-context';
import { createKeeper } from './app/storage/keeper';
import { hasKeptSupportDates } from './app/storage/kept-support-dates';
import { connectPreferences, loadPreferences } from './app/storage/preferences';
import { connectAnalysis } from './app/store/connect-analysis';
import { createEditorStore, EditorContext } from './app/store/editor';
import { localToday } from './app/store/today';
import { LibraryContext } from './app/store/use-model';
import { DARK, isLow } from './app/widgets/use-viewport';
import { emptyDocument } from './core/document/empty';
import type { SupportDates } from './core/library/support-dates';
import { createPageI18n, fetchWords } from './i18n/page-words';
import { createAnalysisClient, startAnalysis } from './workers/analysis-client';
import type { AnalysisRequest } from './workers/protocol';
import './app/styles/tokens.css';
import './app/styles/base.css';
import './app/styles/controls.css';
import './app/styles/find.css';
import './app/styles/shell.css';
import './app/styles/touch.css';

/** An analysis whose worker looks up the same dates as the page. */
const analysisWith =
  (supportDates: SupportDates): typeof createAnalysisClient =>
  (onReport, onFailure, onReach) =>
    createAnalysisClient(onReport, onFailure, onReach, () => {
      const worker = startAnalysis();
      worker.postMessage({ kind: 'supportDates', supportDates } satisfies AnalysisRequest);
      return worker;
    });

/** The hospital that a first visit shows. */
const FIRST_EXAMPLE = 'general-hospital-300';

const start = async (place: HTMLElement): Promise<void> => {
  const preferences = loadPreferences(navigator.languages);
  document.documentElement.lang = preferences.language;
  document.documentElement.dataset.theme = themeOf(preferences.theme, matchMedia(DARK).matches);
  // Words and knowledge are parts of their own, asked for together, so that the page itself is there first.
  const knowledge = import('./templates');
  const i18n = await createPageI18n(preferences.language);
  const root = createRoot(place);
  root.render(
    <p className="starting" role="status">
      {i18n.t('shell.starting')}
    </p>,
  );
  const { library: shipped, exampleHospitals } = await knowledge;
  const library = hasKeptSupportDates()
    ? (await import('./app/storage/support-dates')).withKeptSupportDates(shipped)
    : shipped;
  const store = createEditorStore(
    emptyDocument(crypto.randomUUID(), i18n.t('files.untitled'), 'hospital'),
    // A low window begins without the dock, so that the drawing is fitted into the room it has.
    isLow() ? { ...preferences, dockOpen: false } : preferences,
  );
  const keeper = createKeeper(store);
  const files = createFiles({
    store,
    library,
    keeper,
    examples: exampleHospitals,
    prepare: prepareScene(store, library),
    drawn: (document, view) => drawnNow(drawingOf(document, view)),
    severalWords: () => i18n.t('files.several'),
    savedWords: (name) => i18n.t('files.saved', { name }),
    stayingWords: (name, count) => ({
      text: i18n.t('files.staying.text', { name, count }),
      offer: i18n.t('files.staying.offer'),
    }),
  });
  connectPreferences(store, preferences.dockOpen);
  if (!(await files.openLast())) await files.openExample(FIRST_EXAMPLE);
  connectAnalysis(
    store,
    localToday,
    library === shipped ? undefined : analysisWith(library.supportDates),
    (document, report) => prepareReport(document, report, listSteps(report, document.treatments)),
  );
  root.render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <LibraryContext value={library}>
          <EditorContext value={store}>
            <FilesContext value={files}>
              <App />
            </FilesContext>
          </EditorContext>
        </LibraryContext>
      </I18nextProvider>
    </StrictMode>,
  );
  // What cannot be fetched now is asked for again with the next language or panel that needs it.
  void fetchWords(i18n, preferences.language).catch(() => {});
};

const place = document.getElementById('root');
if (place !== null) void start(place);
