import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { leftPanels } from '../panels/panels';
import { useEditor } from '../store/editor';
import { Late } from '../store/late';
import { IconButton } from '../widgets/IconButton';
import { TabList } from '../widgets/TabList';
import { Edge } from './Edge';

interface LeftPaneProps {
  /** Whether it lies over the canvas instead of beside it. */
  readonly over: boolean;
  readonly width: number;
  readonly onClose: () => void;
}

/** The panel at the left: the hospital as a tree, or the library of parts. */
export function LeftPane({ over, width, onClose }: LeftPaneProps) {
  const { t } = useTranslation();
  const current = useEditor((state) => state.leftPanel);
  const put = useEditor((state) => state.put);
  const panel = leftPanels.find(({ id }) => id === current) ?? leftPanels[0];
  return (
    <aside
      className={over ? 'left over' : 'left'}
      style={over ? undefined : { width }}
      aria-label={t('shell.region.left')}
      data-region="left"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (over && event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <h2 className="hidden-text">{t('shell.region.left')}</h2>
      <div className="tabs">
        <TabList
          label={t('shell.region.left')}
          tabs={leftPanels.map(({ id }) => ({ id, label: t(`shell.panel.${id}`) }))}
          current={panel.id}
          onSelect={(id) => put({ leftPanel: id })}
          controls="left-panel"
        />
        <IconButton className="btn ghost compact square close-panel" label={t('common.close')} onPress={onClose}>
          <X size={14} strokeWidth={1.8} />
        </IconButton>
      </div>
      <div id="left-panel" role="tabpanel" aria-label={t(`shell.panel.${panel.id}`)} className="left-body">
        <Late>
          <panel.Panel />
        </Late>
      </div>
      {!over && <Edge panel="left" side="right" label={t('shell.edge.left')} least={160} most={360} />}
    </aside>
  );
}
