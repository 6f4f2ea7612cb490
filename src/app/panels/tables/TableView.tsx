import { X } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '../../../core/document/edits/records';
import { useEditor, useEditorStore } from '../../store/editor';
import { useMatches } from '../../store/use-matches';
import { linesOf } from './lines';
import type { Noun } from './nouns';
import { NO_ORDERING, type RowReader } from './order';
import { TableBar } from './TableBar';
import { TableGrid } from './TableGrid';
import type { Notice, TableDesk } from './table-desk';
import { putTable, useTables } from './tables-state';
import { useColumns } from './use-columns';
import { useCursor } from './use-cursor';
import { useOrdered } from './use-ordered';
import { useReader } from './use-reader';

/** What happened, with what could not be done; it stays until it is closed or something else happens. */
function NoticeLine({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="table-notice">
      <div>
        {notice.text}
        {notice.details.length > 0 && (
          <ul>
            {notice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {notice.action !== undefined && (
        <button type="button" className="btn compact" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      )}
      <button type="button" className="icon" aria-label={t('tables.say.close')} onClick={onClose}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

/** The table of one noun, with what is above and below it. */
export function TableView({ noun }: { readonly noun: Noun }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const rows = useEditor((state) => rowsOf(state.document, noun.id));
  const { ordering, closed } = useTables((state) => state.tables[noun.id]);
  const [again, setAgain] = useState(0);
  const [notice, setNotice] = useState<Notice>();
  const columns = useColumns(noun);
  const reader = useReader(noun);
  const { t: words } = reader.speech;
  // The filter of the drawing is about devices.
  const filter = useEditor((state) => state.filter);
  const matches = useMatches();
  const within = noun.id === 'assets' ? matches : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object whenever the order is asked for anew
  const asked = useMemo(() => ({}), [again, filter]);

  const readerFor = useCallback(
    (ids: readonly string[]): RowReader => {
      const byPath = new Map(columns.all.map((column) => [column.path, column]));
      const read = (id: string, path: string, as: 'text' | 'sort'): string => {
        const column = byPath.get(path);
        if (column === undefined) return '';
        return as === 'text' ? reader.cell(id, column).text : reader.sortText(id, column);
      };
      return {
        ids: within === undefined ? ids : ids.filter((id) => within.has(id)),
        shown: columns.shown.map(({ path }) => path),
        unknown: words('tables.cell.unknown'),
        text: (id, path) => read(id, path, 'text'),
        sortText: (id, path) => read(id, path, 'sort'),
      };
    },
    [columns, reader, words, within],
  );
  const { ordered, isStale, isWorking } = useOrdered(rows, ordering, readerFor, asked);
  const lines = useMemo(() => linesOf(ordered, closed), [ordered, closed]);
  const cursor = useCursor(lines, columns.shown.length);
  const desk: TableDesk = {
    store,
    noun,
    reader,
    columns: columns.shown,
    lines,
    block: cursor.block,
    say: setNotice,
  };
  const isOrdered =
    ordering.sort !== undefined ||
    ordering.group !== undefined ||
    ordering.query.trim() !== '' ||
    within !== undefined ||
    Object.values(ordering.filters).some((text) => text.trim() !== '');
  const sorted = columns.all.find(({ path }) => path === ordering.sort?.path);
  const said = useRef<string>(undefined);
  const sortWords =
    sorted === undefined
      ? ''
      : t(ordering.sort?.down === true ? 'tables.say.sortedDown' : 'tables.say.sorted', { label: sorted.label });
  if (!isWorking) said.current = sortWords;
  const toggleGroup = (text: string): void => {
    const next = new Set(closed);
    if (!next.delete(text)) next.add(text);
    putTable(noun.id, { closed: next });
  };
  const hasEnds = noun.id === 'flows' || noun.id === 'links';
  return (
    <div className="table-view">
      <TableBar
        desk={desk}
        columns={columns}
        count={ordered.ids.length}
        all={rows.size}
        isFiltered={within !== undefined}
        isStale={isStale && isOrdered}
        onAgain={() => setAgain(again + 1)}
      />
      {!isWorking && rows.size === 0 && (
        <p className="panel-empty">
          {t('tables.empty.none')}
          <br />
          {t(hasEnds ? 'tables.empty.howEnds' : 'tables.empty.how')}
        </p>
      )}
      {!isWorking && rows.size > 0 && ordered.ids.length === 0 && (
        <p className="panel-empty">
          {t('tables.empty.filtered')}{' '}
          <button type="button" className="link" onClick={() => putTable(noun.id, { ordering: NO_ORDERING })}>
            {t('tables.empty.all')}
          </button>
        </p>
      )}
      <TableGrid
        desk={desk}
        columns={columns}
        cursor={cursor}
        groupLabel={columns.all.find(({ path }) => path === ordering.group)?.label ?? ''}
        onToggleGroup={toggleGroup}
      />
      <div role="status" className="table-said">
        <span className="hidden-text">{said.current}</span>
        {notice !== undefined && <NoticeLine notice={notice} onClose={() => setNotice(undefined)} />}
      </div>
    </div>
  );
}
