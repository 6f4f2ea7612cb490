// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view exist and are placed by hand, which table elements are not made for
import { type KeyboardEvent, type MouseEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutsideLine } from '../../../core/segmentation/remote/outside-line';
import type { EndReach } from '../../../workers/lines-protocol';
import { useEditor } from '../../store/editor';
import { useRowGrid } from '../../widgets/use-row-grid';
import { CheckSign } from './CheckSign';
import { useLineWords } from './use-line-words';

interface LineListProps {
  readonly lines: readonly OutsideLine[];
  readonly reach: ReadonlyMap<string, EndReach> | undefined;
  readonly chosen: string | undefined;
  onChoose(line: OutsideLine): void;
  /** A row was pressed. */
  onShow(): void;
  onOpen(): void;
}

const HEADS = ['verdict', 'line', 'party', 'purpose', 'reach', 'missing'] as const;

/** Lines from outside as rows, of which only those in view are on the page. Arrow keys choose, Enter opens. */
export function LineList({ lines, reach, chosen, onChoose, onShow, onOpen }: LineListProps) {
  const { t } = useTranslation();
  const id = useId();
  const words = useLineWords();
  const language = useEditor((state) => state.language);
  const line = lines.findIndex((one) => one.id === chosen);
  const onMove = (event: KeyboardEvent): number | undefined => {
    const last = lines.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: line + 1,
      ArrowUp: line - 1,
      PageDown: line + 10,
      PageUp: line - 10,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    const at = to === undefined ? undefined : Math.max(0, Math.min(last, to));
    const next = at === undefined ? undefined : lines[at];
    if (next !== undefined) onChoose(next);
    return at;
  };
  const { scroller, height, virtual, onKeyDown } = useRowGrid({ count: lines.length, onOpen, onMove });
  const onClick = (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    const one = lines[Number(row?.dataset.line)];
    if (one === undefined) return;
    onChoose(one);
    onShow();
  };
  return (
    <div className="cm-scroll" ref={scroller}>
      <div
        role="grid"
        aria-label={t('conduits.line.list')}
        aria-rowcount={lines.length + 1}
        aria-colcount={HEADS.length}
        aria-activedescendant={line < 0 ? undefined : `${id}-${line}`}
        tabIndex={0}
        className="cm-grid cm-lines"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="row" tabIndex={-1} aria-rowindex={1} className="cm-line cm-head" style={{ height }}>
          {HEADS.map((head) => (
            <span key={head} role="columnheader" tabIndex={-1}>
              {t(`conduits.lineHead.${head}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" className="cm-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const one = lines[index];
            if (one === undefined) return null;
            const end = reach?.get(one.inside);
            const cells = {
              line: words.name(one),
              party: words.party(one),
              purpose: words.purpose(one),
              reach: end === undefined ? '…' : end.critical.toLocaleString(language),
              missing: words.missing(one),
            };
            return (
              <div
                key={one.id}
                id={`${id}-${index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                aria-selected={one.id === chosen}
                className="cm-line"
                data-line={index}
                data-cursor={index === line || undefined}
                style={{ height, transform: `translateY(${start - height}px)` }}
              >
                <span role="gridcell" tabIndex={-1} className="cm-word">
                  <CheckSign state={one.verdict} /> {t(`conduits.lineVerdict.${one.verdict}`)}
                </span>
                {HEADS.slice(1).map((head) => (
                  <span key={head} role="gridcell" tabIndex={-1} title={cells[head as keyof typeof cells]}>
                    {cells[head as keyof typeof cells]}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
