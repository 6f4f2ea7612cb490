// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { useTranslation } from 'react-i18next';
import { cellId } from './TableRow';

interface GroupRowProps {
  readonly grid: string;
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly columns: number;
  /** What the column is called by which rows are grouped, and what they share. */
  readonly label: string;
  readonly text: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  onToggle(): void;
}

/** The head of a group of rows. Pressing it closes and opens the group. */
export function GroupRow({
  grid,
  line,
  top,
  height,
  columns,
  label,
  text,
  count,
  isOpen,
  isActive,
  onToggle,
}: GroupRowProps) {
  const { t, i18n } = useTranslation();
  const shown = text === '' ? t('tables.cell.unknown') : text;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table answers the keys for the line that has the cursor
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={line + 2}
      className="table-row table-group"
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={onToggle}
    >
      <div
        id={cellId(grid, line, 0)}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={1}
        aria-expanded={isOpen}
        aria-colspan={columns}
        className="table-cell"
        data-line={line}
        data-column={0}
        data-active={isActive || undefined}
      >
        <span className="table-group-words">
          <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
          {t('tables.group.head', { label, text: shown, number: count.toLocaleString(i18n.language) })}
        </span>
      </div>
    </div>
  );
}
