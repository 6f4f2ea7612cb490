// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { Flame } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { devicesOf, type Grouping, type InventoryRow } from '../../../core/evidence/overview/rows';
import { useRowGrid } from '../../widgets/use-row-grid';
import { worstScore } from './score-of';
import { VerdictBadge } from './VerdictBadge';

interface InventoryListProps {
  readonly rows: readonly InventoryRow[];
  readonly grouping: Grouping;
  readonly active: string | undefined;
  readonly nameOf: (row: InventoryRow) => string;
  /** Goes to a line; `fully` where the person asked for its details and not only went past. */
  readonly onOpen: (row: InventoryRow, fully: boolean) => void;
}

/** The fix that the findings of a line come down to: a version where all are of one mind, else whether there is any. */
const useFixWord = (): ((row: InventoryRow) => string) => {
  const { t } = useTranslation();
  return ({ hits }) => {
    const fixes = new Set(hits.flatMap(({ entry: { finding } }) => (finding === undefined ? [] : [finding.fix])));
    if (fixes.size === 0) return '';
    if (fixes.has(false)) return t('vulnerabilities.fix.noneShort');
    const [only, ...others] = fixes;
    if (only === undefined) return t('vulnerabilities.fix.unknownShort');
    return others.length > 0 || only === false ? '' : t('vulnerabilities.fix.short', { version: only });
  };
};

function Cells({ row, name }: { readonly row: InventoryRow; readonly name: string }) {
  const { t } = useTranslation();
  const fixWord = useFixWord();
  const score = worstScore(row);
  const percent = row.likelihood === undefined ? '' : Math.max(1, Math.round(row.likelihood * 100));
  return (
    <>
      <span role="gridcell" tabIndex={-1} className="inv-name" title={name}>
        {name}
      </span>
      <span role="gridcell" tabIndex={-1}>
        <VerdictBadge verdict={row.verdict} isUnchecked={row.isUnchecked} />
      </span>
      <span role="gridcell" tabIndex={-1} className="inv-number">
        {score?.toFixed(1) ?? ''}
      </span>
      <span role="gridcell" tabIndex={-1} className="inv-attacks">
        {row.isExploited && (
          <span className="exploited">
            <Flame size={13} aria-hidden /> {t('vulnerabilities.exploitedShort')}
          </span>
        )}
        {!row.isExploited && percent !== '' && t('vulnerabilities.likelihoodShort', { percent })}
      </span>
      <span role="gridcell" tabIndex={-1} className="inv-number">
        {devicesOf(row.hits).length}
      </span>
      <span role="gridcell" tabIndex={-1} className="inv-fix">
        {fixWord(row)}
      </span>
    </>
  );
}

/** A long list of vulnerabilities, parts or devices: only the lines in view are there, and arrow keys go through all. */
export function InventoryList({ rows, grouping, active, nameOf, onOpen }: InventoryListProps) {
  const { t } = useTranslation();
  const id = useId();
  const at = active === undefined ? -1 : rows.findIndex(({ key }) => key === active);
  const onMove = ({ key }: KeyboardEvent): number | undefined => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[key];
    const target = step === undefined ? undefined : Math.max(0, Math.min(rows.length - 1, step));
    const row = target === undefined ? undefined : rows[target];
    if (row !== undefined) onOpen(row, false);
    return row === undefined ? undefined : target;
  };
  const onOpenHere = (): void => {
    const here = rows[at];
    if (here !== undefined) onOpen(here, true);
  };
  const { scroller, height, virtual, onKeyDown } = useRowGrid({ count: rows.length, onOpen: onOpenHere, onMove });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const heads = ['verdict', 'score', 'attacks', 'devices', 'fix'] as const;
  return (
    <div
      ref={scroller}
      className="inventory"
      role="grid"
      tabIndex={0}
      aria-label={t('vulnerabilities.list.label')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className="inv-row inv-head" role="row" tabIndex={-1} aria-rowindex={1}>
        <span role="columnheader" tabIndex={-1}>
          {t(`vulnerabilities.group.${grouping}`)}
        </span>
        {heads.map((head) => (
          <span key={head} role="columnheader" tabIndex={-1}>
            {t(`vulnerabilities.list.${head}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="inv-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the grid
            <div
              key={row.key}
              id={`${id}-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={row.key === active}
              className="inv-row"
              style={{ height, transform: `translateY(${start - height}px)` }}
              onClick={() => onOpen(row, true)}
            >
              <Cells row={row} name={nameOf(row)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
