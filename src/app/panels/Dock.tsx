import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchAllWords } from '../../i18n/page-words';
import { useEditor } from '../store/editor';
import type { DockPanel } from '../store/session-slice';
import { whenIdle } from '../store/when-idle';
import { fetched } from '../widgets/fetched';
import { NumberedTabs } from './findings/NumberedTabs';
import { QuestionsPanel } from './findings/QuestionsPanel';
import { SegmentationPanel } from './findings/SegmentationPanel';
import { ThreatsPanel } from './findings/ThreatsPanel';
import './dock.css';

const tables = fetched(async () => (await import('./tables/TablesPanel')).TablesPanel);
const stride = fetched(async () => (await import('./stride/StridePanel')).StridePanel);
const lifecycle = fetched(async () => (await import('./lifecycle/LifecyclePanel')).LifecyclePanel);
const register = fetched(async () => (await import('./evidence/RegisterPanel')).RegisterPanel);
const conduits = fetched(async () => (await import('./conduits/ConduitsPanel')).ConduitsPanel);
const separation = fetched(async () => (await import('../segmentation/SegmentationStudio')).SegmentationStudio);
const quality = fetched(async () => (await import('./quality/QualityPanel')).QualityPanel);

const vulnerabilities = fetched(
  async () => (await import('./vulnerabilities/VulnerabilitiesPanel')).VulnerabilitiesPanel,
);

/** Fetches the tables and the words they read in idle moments, one after the other, so that they open at once. */
const fetchTables = async (i18n: i18n): Promise<void> => {
  await tables.fetch();
  await fetchAllWords(i18n);
};

const PANELS = [
  'threats',
  'questions',
  'segmentation',
  'separation',
  'conduits',
  'stride',
  'quality',
  'vulnerabilities',
  'lifecycle',
  'register',
  'tables',
] as const satisfies readonly DockPanel[];

/** What the rules say about the document: threats, questions, and how to separate the network. */
export function Dock() {
  const { t, i18n } = useTranslation();
  // What cannot be fetched now is asked for again when it is opened.
  useEffect(() => whenIdle(() => void fetchTables(i18n).catch(() => {}), 5000), [i18n]);
  const panel = useEditor((state) => state.dockPanel);
  const put = useEditor((state) => state.put);
  const threats = useEditor((state) => state.report?.threats.length);
  const questions = useEditor((state) => state.report?.questions.length);
  const segmentation = useEditor((state) => state.advice?.proposals.length);
  const failure = useEditor((state) => state.analysisFailure);
  const none = {
    separation: undefined,
    conduits: undefined,
    stride: undefined,
    quality: undefined,
    vulnerabilities: undefined,
    lifecycle: undefined,
    register: undefined,
    tables: undefined,
  };
  const counts = { ...none, threats, questions, segmentation };
  const tabs = PANELS.map((key) => {
    const name = t(`threats.dock.${key}`);
    const count = counts[key];
    return { key, name, count, label: count === undefined ? name : t('threats.dock.tab', { name, count }) };
  });
  return (
    <div className="dock">
      <h2 className="hidden-text">{t('threats.dock.label')}</h2>
      <NumberedTabs
        label={t('threats.dock.label')}
        tabs={tabs}
        current={panel}
        onChoose={(dockPanel) => put({ dockPanel })}
        beside={
          failure !== undefined && (
            <p role="alert" className="problem">
              {t('threats.dock.failed', { message: failure })}
            </p>
          )
        }
      >
        {panel === 'threats' && <ThreatsPanel />}
        {panel === 'questions' && <QuestionsPanel />}
        {panel === 'segmentation' && <SegmentationPanel />}
        {panel === 'separation' && <separation.Part />}
        {panel === 'conduits' && <conduits.Part />}
        {panel === 'stride' && <stride.Part />}
        {panel === 'quality' && <quality.Part />}
        {panel === 'vulnerabilities' && <vulnerabilities.Part />}
        {panel === 'lifecycle' && <lifecycle.Part />}
        {panel === 'register' && <register.Part />}
        {panel === 'tables' && <tables.Part />}
      </NumberedTabs>
    </div>
  );
}
