// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REGISTER_KINDS, type RegisterKind, type RegisterTotals } from '../../../core/evidence/paper/register';
import { unitsOf } from '../../../core/model/units';
import { KIND_WORDS } from '../../evidence/kind-words';
import type { RegisterLine } from './register-lines';
import { StatusWords } from './StatusCell';

/** The columns: the device, how many it stands for, its department, and its papers. */
export const REGISTER_COLUMNS = ['device', 'units', 'department', ...REGISTER_KINDS] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

export const isPaperColumn = (column: RegisterColumn | undefined): column is RegisterKind =>
  REGISTER_KINDS.some((kind) => kind === column);

interface Place {
  readonly line: number;
  readonly top: number;
  readonly height: number;
  /** The column of the cell that has the keyboard; -1 in other lines. */
  readonly active: number;
  readonly idOf: (line: number, column: number) => string;
}

interface GroupLineProps extends Place {
  readonly vendor: string;
  readonly totals: RegisterTotals;
  readonly isOpen: boolean;
  readonly isActive: boolean;
}

/** A vendor with what its devices come to. */
export function GroupLine({ line, top, height, idOf, vendor, totals, isOpen, isActive }: GroupLineProps) {
  const { t, i18n } = useTranslation();
  const number = (count: number): string => count.toLocaleString(i18n.language);
  const counts = REGISTER_KINDS.map((kind) =>
    t('evidence.register.count', {
      kind: t(KIND_WORDS[kind]),
      n: number(totals.provided[kind]),
      of: number(totals.units),
    }),
  );
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={line + 2}
      className="table-row table-group"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div
        id={idOf(line, 0)}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={1}
        aria-expanded={isOpen}
        aria-colspan={REGISTER_COLUMNS.length}
        className="table-cell"
        data-line={line}
        data-column={0}
        data-active={isActive || undefined}
      >
        <span className="table-group-words">
          <span aria-hidden="true" data-fold className="fold">
            {isOpen ? '▾' : '▸'}
          </span>{' '}
          {vendor === '' ? t('evidence.register.noVendor') : vendor}{' '}
          <span className="group-totals">
            {t('evidence.register.devices', { units: number(totals.units), elements: number(totals.elements) })}
            {counts.map((count) => ` · ${count}`)}
            {totals.overdue > 0 && (
              <strong className="overdue"> {t('evidence.register.overdueCount', { count: totals.overdue })}</strong>
            )}
          </span>
        </span>
      </div>
    </div>
  );
}

interface DeviceLineProps extends Place {
  readonly row: RegisterLine;
  readonly isMarked: boolean;
  /** Stands in place of the words of the active cell while it is changed. */
  readonly editing: ReactNode;
}

/** A device with where each of its papers stands. */
export function DeviceLine({ line, top, height, active, idOf, row, isMarked, editing }: DeviceLineProps) {
  const { t, i18n } = useTranslation();
  const contentOf = (column: RegisterColumn): ReactNode => {
    if (isPaperColumn(column)) return <StatusWords cell={row.cells[column]} />;
    if (column === 'units') return unitsOf(row.asset).toLocaleString(i18n.language);
    if (column === 'department') return row.department;
    return (
      <>
        <span className="mark" data-mark aria-hidden="true" data-on={isMarked || undefined} />
        {row.name}
        {row.asset.model !== undefined && <span className="quiet"> {row.asset.model}</span>}
      </>
    );
  };
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={line + 2}
      aria-selected={isMarked}
      aria-label={isMarked ? t('evidence.register.isMarked', { name: row.name }) : undefined}
      className="table-row"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {REGISTER_COLUMNS.map((column, at) => (
        <div
          key={column}
          id={idOf(line, at)}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={at + 1}
          className={column === 'units' ? 'table-cell number' : 'table-cell'}
          data-line={line}
          data-column={at}
          data-active={at === active || undefined}
          data-status={isPaperColumn(column) ? (row.cells[column].status ?? 'unknown') : undefined}
        >
          {at === active && editing !== undefined ? editing : contentOf(column)}
        </div>
      ))}
    </div>
  );
}
