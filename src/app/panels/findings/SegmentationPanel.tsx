import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../store/editor';
import { FlowVerdictList } from './FlowVerdictList';
import { NumberedTabs } from './NumberedTabs';
import { PathList } from './PathList';
import { ProposalList } from './ProposalList';

const PARTS = ['actions', 'proposals', 'paths', 'flows'] as const;
type Part = (typeof PARTS)[number];

const ActionList = lazy(async () => ({ default: (await import('../plan/ActionList')).ActionList }));

/** What to do: measures by what they answer, proposals to separate the network, the attack paths behind them, flows as judged. */
export function SegmentationPanel() {
  const { t } = useTranslation();
  const advice = useEditor((state) => state.advice);
  const path = useEditor((state) => state.path);
  const [part, setPart] = useState<Part>(path === undefined ? 'actions' : 'paths');
  if (advice === null) return <p className="pane-empty ph">{t('segmentation.empty.waiting')}</p>;
  const tabs = PARTS.map((key) => {
    const name = t(`segmentation.tabs.${key}`);
    const count = key === 'actions' ? undefined : advice[key].length;
    return { key, name, count, label: count === undefined ? name : t('threats.dock.tab', { name, count }) };
  });
  return (
    <div className="segmentation">
      <NumberedTabs label={t('segmentation.tabs.label')} tabs={tabs} current={part} onChoose={setPart}>
        {part === 'actions' && (
          <Suspense fallback={<div aria-busy="true" />}>
            <ActionList />
          </Suspense>
        )}
        {part === 'proposals' && <ProposalList proposals={advice.proposals} />}
        {part === 'paths' && <PathList paths={advice.paths} />}
        {part === 'flows' && <FlowVerdictList flows={advice.flows} />}
      </NumberedTabs>
    </div>
  );
}
