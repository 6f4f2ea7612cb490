import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dock, InspectorPanel } from '../panels/later';
import { leftPanels } from '../panels/panels';
import { TabList } from '../widgets/TabList';

type SheetTab = 'inspector' | 'dock' | (typeof leftPanels)[number]['id'];

/** On narrow windows all panels share one sheet at the bottom. */
export function Sheet() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<SheetTab>('dock');
  const left = leftPanels.find(({ id }) => id === tab);
  const labels: readonly { readonly id: SheetTab; readonly label: string }[] = [
    { id: 'dock', label: t('shell.panel.findings') },
    { id: 'inspector', label: t('shell.panel.inspector') },
    ...leftPanels.map(({ id }) => ({ id, label: t(`shell.panel.${id}`) })),
  ];
  return (
    <section className="sheet" aria-label={t('shell.region.sheet')} data-region="sheet">
      <h2 className="hidden-text">{t('shell.region.sheet')}</h2>
      <div className="tabs">
        <TabList label={t('shell.region.sheet')} tabs={labels} current={tab} onSelect={setTab} controls="sheet-panel" />
      </div>
      <div id="sheet-panel" role="tabpanel" aria-label={t('shell.region.sheet')} className="sheet-body">
        {tab === 'dock' && <Dock />}
        {tab === 'inspector' && <InspectorPanel />}
        {left !== undefined && <left.Panel />}
      </div>
    </section>
  );
}
