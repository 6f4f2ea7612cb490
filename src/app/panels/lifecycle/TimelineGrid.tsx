// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlanned } from '../../../core/plan/replacement';
import type { TimelineRow } from '../../../core/plan/timeline';
import { useRowGrid } from '../../widgets/use-row-grid';
import { Track } from './Track';
import { useRowWords } from './use-row-words';
import { placeOf, yearList, yearsAround } from './years';

interface TimelineGridProps {
  readonly rows: readonly TimelineRow[];
  readonly today: string;
  readonly chosen: string | undefined;
  onChoose(row: TimelineRow): void;
  /** The row was asked to be opened: its card takes the focus. */
  onOpen(): void;
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Devices × years: a table whose rows have a picture of their stages. Arrow keys go through all rows. */
export function TimelineGrid({ rows, today, chosen, onChoose, onOpen }: TimelineGridProps) {
  const { t } = useTranslation();
  const id = useId();
  const words = useRowWords();
  const years = yearsAround(today);
  const line = rows.findIndex((row) => row.id === chosen);
  const onMove = (event: KeyboardEvent): number | undefined => {
    const last = rows.length - 1;
    const by = MOVES[event.key];
    const to = by !== undefined ? line + by : event.key === 'Home' ? 0 : event.key === 'End' ? last : undefined;
    if (to === undefined) return undefined;
    const at = Math.max(0, Math.min(last, to));
    const row = rows[at];
    if (row === undefined) return undefined;
    onChoose(row);
    return at;
  };
  const { scroller, height, virtual, onKeyDown } = useRowGrid({ count: rows.length, onOpen, onMove });
  const share = (year: number): string => `${placeOf(`${year}-01-01`, years, 0) * 100}%`;
  return (
    <div className="life-scroll" ref={scroller}>
      <div
        role="grid"
        aria-label={t('lifecycle.grid')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={line < 0 ? undefined : `${id}-${line}`}
        tabIndex={0}
        className="life-grid"
        onKeyDown={onKeyDown}
      >
        <div role="row" tabIndex={-1} aria-rowindex={1} className="life-row life-head" style={{ height }}>
          <span role="columnheader" tabIndex={-1}>
            {t('lifecycle.device')}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {t('lifecycle.end')}
          </span>
          <span role="columnheader" tabIndex={-1} aria-label={t('lifecycle.timeline')} className="life-years">
            {yearList(years)
              .filter((year) => year % 2 === 0)
              .map((year) => (
                <span key={year} style={{ left: share(year) }}>
                  {year}
                </span>
              ))}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {t('lifecycle.plan')}
          </span>
        </div>
        <div role="rowgroup" className="life-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
              <div
                key={row.id}
                role="row"
                id={`${id}-${index}`}
                tabIndex={-1}
                aria-rowindex={index + 2}
                aria-selected={index === line}
                aria-label={words.sentence(row)}
                title={words.sentence(row)}
                className="life-row"
                style={{ height, transform: `translateY(${start - height}px)` }}
                onClick={() => onChoose(row)}
              >
                <span role="rowheader" tabIndex={-1} className="life-name">
                  <span>{words.name(row)}</span>
                  {row.units > 1 && <small>{t('lifecycle.units', { count: row.units })}</small>}
                  {row.legacy === true && <b className="life-legacy">{t('lifecycle.legacyShort')}</b>}
                </span>
                <span role="gridcell" tabIndex={-1} className="life-end" data-stage={row.stage}>
                  {row.end === undefined ? `? ${t(`lifecycle.stage.${row.stage}`)}` : words.end(row)}
                </span>
                <span role="gridcell" tabIndex={-1} aria-label={t(`lifecycle.stage.${row.stage}`)}>
                  <Track row={row} today={today} years={years} />
                </span>
                <span
                  role="gridcell"
                  tabIndex={-1}
                  className="life-plan"
                  data-none={!isPlanned(row.plan) || undefined}
                  data-gap={row.isGap === true || undefined}
                >
                  {row.isGap === true && <b className="life-gap">! </b>}
                  {words.plan(row)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
