import { Columns3, Copy, Maximize2, Minimize2, Plus, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download, fileName } from '../../storage/download';
import { useEditor } from '../../store/editor';
import { NO_FILTER } from '../../store/looking-slice';
import { EditField } from '../../widgets/EditField';
import { Menu, type MenuGroup } from '../../widgets/Menu';
import { SearchField } from '../../widgets/SearchField';
import { addRow } from './row-actions';
import { shownBlock } from './table-actions';
import type { TableDesk } from './table-desk';
import { putOrdering, useTables, usualColumns } from './tables-state';
import { writeCsv, writeTsv } from './tsv';
import { type Columns, toggleColumn } from './use-columns';

interface TableBarProps {
  readonly desk: TableDesk;
  readonly columns: Columns;
  readonly count: number;
  readonly all: number;
  /** Whether the filter of the drawing leaves rows out. */
  readonly isFiltered: boolean;
  /** Whether rows changed since they were put in order, so that asking for it again would move some. */
  readonly isStale: boolean;
  onAgain(): void;
}

/** What stands above the table: search, groups, filters, columns, new rows, ways out. */
export function TableBar({ desk, columns, count, all, isFiltered, isStale, onAgain }: TableBarProps) {
  const { t, i18n } = useTranslation();
  const { noun, store, say } = desk;
  const ordering = useTables((state) => state.tables[noun.id].ordering);
  const isFull = useEditor((state) => state.tablesFull);
  const [typed, setTyped] = useState(ordering.query);
  const { filters } = ordering;
  const labelOf = (path: string): string => columns.all.find((column) => column.path === path)?.label ?? path;
  const filterBy = (path: string, text: string | undefined): void => {
    const { [path]: _, ...others } = filters;
    putOrdering(noun.id, { filters: text === undefined ? others : { ...others, [path]: text } });
  };
  const number = (value: number): string => value.toLocaleString(i18n.language);
  const counted =
    count === all
      ? t('tables.counted', { number: number(all) })
      : t('tables.countedOf', { number: number(count), all: number(all) });

  const columnMenu: readonly MenuGroup[] = [
    { id: 'usual', entries: [{ id: 'usual', label: t('tables.columns.usual'), run: () => usualColumns(noun.id) }] },
    {
      id: 'all',
      heading: t('tables.columns.more'),
      entries: columns.all.map(({ path, label }) => ({
        id: path,
        label,
        checked: columns.shown.some((column) => column.path === path),
        disabled: path === 'name',
        run: () => toggleColumn(noun, columns.shown, path),
      })),
    },
  ];
  const outMenu: readonly MenuGroup[] = [
    {
      id: 'out',
      entries: [
        {
          id: 'copy',
          label: t('tables.export.copy'),
          run: () => {
            void navigator.clipboard?.writeText(writeTsv(shownBlock(desk))).catch(() => {});
            say({ text: t('tables.export.copied', { count }), details: [] });
          },
        },
        {
          id: 'save',
          label: t('tables.export.save'),
          run: () => download(writeCsv(shownBlock(desk)), fileName(t(`tables.noun.${noun.id}`), 'csv'), 'text/csv'),
        },
      ],
    },
  ];
  return (
    <div className="table-bar">
      <SearchField
        className="field table-search"
        value={typed}
        label={t('tables.search')}
        onChange={(query) => {
          setTyped(query);
          putOrdering(noun.id, { query });
        }}
      />
      <select
        className="select"
        aria-label={t('tables.group.label')}
        value={ordering.group ?? ''}
        onChange={({ target }) => putOrdering(noun.id, { group: target.value === '' ? undefined : target.value })}
      >
        <option value="">{t('tables.group.none')}</option>
        {columns.shown
          .filter(({ path }) => path !== 'name')
          .map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
      </select>
      {Object.entries(filters).map(([path, text]) => (
        <span key={path} className="table-filter">
          <span aria-hidden="true">{labelOf(path)}</span>
          <EditField
            className="field"
            label={t('tables.filter.label', { label: labelOf(path) })}
            placeholder={t('tables.filter.how')}
            value={text}
            autoFocus={text === ''}
            onCommit={(value) => filterBy(path, value)}
          />
          <button
            type="button"
            className="icon"
            aria-label={t('tables.filter.clear', { label: labelOf(path) })}
            onClick={() => filterBy(path, undefined)}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      {isFiltered && (
        <span className="table-filter">
          {t('tables.filter.shared')}
          <button
            type="button"
            className="icon"
            aria-label={t('tables.filter.clearShared')}
            onClick={() => store.getState().look({ filter: NO_FILTER })}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      )}
      <span className="table-count" role="status">
        {counted}
      </span>
      {isStale && (
        <button type="button" className="btn compact" onClick={onAgain}>
          <RotateCw size={12} aria-hidden />
          {t('tables.again')}
        </button>
      )}
      <span className="table-bar-end">
        <button
          type="button"
          className="btn compact"
          onClick={() => {
            const id = addRow(desk);
            if (id !== undefined) store.getState().select([id]);
          }}
        >
          <Plus size={12} aria-hidden />
          {t(`tables.add.${noun.id}`)}
        </button>
        <Menu label={t('tables.columns.button')} groups={columnMenu} className="btn compact" align="end">
          <Columns3 size={14} aria-hidden />
          <span className="table-wide">{t('tables.columns.button')}</span>
        </Menu>
        <Menu label={t('tables.export.button')} groups={outMenu} className="btn compact square" align="end">
          <Copy size={14} aria-hidden />
        </Menu>
        <button
          type="button"
          className="btn compact square"
          aria-pressed={isFull}
          aria-label={t(isFull ? 'tables.part' : 'tables.full')}
          title={t(isFull ? 'tables.part' : 'tables.full')}
          onClick={() => store.getState().put({ tablesFull: !isFull })}
        >
          {isFull ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
        </button>
      </span>
    </div>
  );
}
