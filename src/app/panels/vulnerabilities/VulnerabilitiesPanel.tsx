import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { devicesOf, type InventoryRow } from '../../../core/evidence/overview/rows';
import { textIn } from '../../../core/library/text';
import { readFeeds, useVulnerabilityData } from '../../storage/vulnerability-data';
import { useEditor } from '../../store/editor';
import { DataCard } from './DataCard';
import { InventoryList } from './InventoryList';
import { RowCard } from './RowCard';
import { SearchBar } from './SearchBar';
import { useInventory, useRows } from './use-rows';
import { putView, useView } from './view-state';
import { WorkLine } from './WorkLine';
import './vulnerabilities.css';

/** Where every part of every device is, which vulnerabilities are in it, and what is known about them. */
export function VulnerabilitiesPanel() {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  const assets = useEditor((state) => state.document.assets);
  const select = useEditor((state) => state.select);
  const grouping = useView((state) => state.grouping);
  const key = useView((state) => state.active);
  const isCardOpen = useView((state) => state.isCardOpen);
  const showsData = useView((state) => state.showsData);
  const isKnown = useVulnerabilityData((state) => state.feeds !== undefined);
  useEffect(() => {
    if (!isKnown) void readFeeds();
  }, [isKnown]);
  const inventory = useInventory();
  const rows = useRows(inventory);
  const active = rows?.find((row) => row.key === key);
  const nameOf = ({ key: id, hits }: InventoryRow): string => {
    if (grouping === 'device') return textIn(assets.get(id)?.name, language) || id;
    if (grouping === 'vulnerability') return id;
    const component = hits[0]?.entry.component;
    if (component === undefined) return t('vulnerabilities.card.whole');
    return [component.name, component.version].filter((word) => word !== undefined).join(' ');
  };
  const open = (row: InventoryRow, fully: boolean): void => {
    putView({ active: row.key, showsData: false, isCardOpen: fully });
    select(devicesOf(row.hits));
  };
  const isEmpty = inventory?.papers.length === 0;
  const why = grouping === 'vulnerability' ? 'vulnerabilities.list.noneFound' : 'vulnerabilities.list.nothing';
  return (
    <section
      className="vulnerabilities pane"
      aria-label={t('vulnerabilities.heading')}
      data-card={showsData || (isCardOpen && active !== undefined) ? '' : undefined}
    >
      <div className="pane-list">
        <SearchBar rows={rows} />
        <WorkLine />
        {rows === undefined && (
          <p className="pane-empty" role="status">
            {t('vulnerabilities.list.working')}
          </p>
        )}
        {rows !== undefined && rows.length > 0 && (
          <InventoryList rows={rows} grouping={grouping} active={key} nameOf={nameOf} onOpen={open} />
        )}
        {rows?.length === 0 && <p className="pane-empty ph">{t(isEmpty ? 'vulnerabilities.list.noParts' : why)}</p>}
      </div>
      <section className="pane-card" aria-label={t('vulnerabilities.card.label')}>
        <button
          type="button"
          className="link pane-back"
          onClick={() => putView({ isCardOpen: false, showsData: false })}
        >
          ‹ {t('vulnerabilities.data.back')}
        </button>
        {showsData && <DataCard />}
        {!showsData && active !== undefined && (
          <RowCard key={active.key} row={active} grouping={grouping} name={nameOf(active)} />
        )}
        {!showsData && active === undefined && <p className="pane-empty ph">{t('vulnerabilities.card.none')}</p>}
      </section>
    </section>
  );
}
