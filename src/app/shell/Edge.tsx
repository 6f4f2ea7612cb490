import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useEditor } from '../store/editor';
import { PANEL_SIZES, type PanelSizes } from '../store/session-slice';

const STEP = 16;

interface EdgeProps {
  readonly panel: keyof PanelSizes;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  /** Where the edge lies on its panel; moving it outwards makes the panel larger. */
  readonly side: 'left' | 'right' | 'top';
}

/** The movable edge of a panel: dragged, moved by arrow keys, put back by a double click. */
export function Edge({ panel, label, least, most, side }: EdgeProps) {
  const sizes = useEditor((state) => state.sizes);
  const put = useEditor((state) => state.put);
  const start = useRef<{ readonly at: number; readonly size: number } | undefined>(undefined);
  const upright = side !== 'top';
  const outward = side === 'right' ? 1 : -1;
  const value = Math.min(most, Math.max(least, sizes[panel]));
  const resize = (size: number): void =>
    put({ sizes: { ...sizes, [panel]: Math.round(Math.min(most, Math.max(least, size))) } });

  const place = (event: PointerEvent): number => (upright ? event.clientX : event.clientY);
  const onKeyDown = (event: KeyboardEvent): void => {
    const larger = side === 'right' ? 'ArrowRight' : side === 'left' ? 'ArrowLeft' : 'ArrowUp';
    const smaller = side === 'right' ? 'ArrowLeft' : side === 'left' ? 'ArrowRight' : 'ArrowDown';
    const next = {
      [larger]: value + STEP,
      [smaller]: value - STEP,
      Home: least,
      End: most,
      Enter: PANEL_SIZES[panel],
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator takes focus and has a value, which hr has not
    <div
      className={`edge ${upright ? 'vertical' : 'horizontal'} at-${side}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onDoubleClick={() => resize(PANEL_SIZES[panel])}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        start.current = { at: place(event), size: value };
      }}
      onPointerMove={(event) => {
        if (start.current !== undefined) resize(start.current.size + outward * (place(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onPointerCancel={() => {
        start.current = undefined;
      }}
    />
  );
}
