import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CanvasCommand } from './canvas-api';
import { commands } from './commands';
import type { Desk } from './desk';
import type { SceneIndex } from './scene-index';

interface Entry {
  readonly command: CanvasCommand;
  readonly keys?: string;
}

const LINE = 'line';

/** What can be done with the selection, as the menu lists it. */
const entriesFor = (index: SceneIndex, selection: readonly string[]): readonly (Entry | typeof LINE)[] => {
  const places = selection.filter((id) => index.deviceById.has(id) || index.zoneById.has(id));
  const one = selection.length === 1;
  const hasDevice = selection.some((id) => index.deviceById.has(id));
  const zones = selection.filter((id) => index.zoneById.has(id));
  const general: readonly Entry[] = [
    { command: 'paste', keys: 'Ctrl V' },
    { command: 'select-all', keys: 'Ctrl A' },
  ];
  if (places.length === 0) {
    const removable = selection.some((id) => index.flowById.has(id));
    return removable ? [{ command: 'delete', keys: 'Del' }, LINE, ...general] : general;
  }
  return [
    ...(one ? [{ command: 'rename', keys: 'F2' } as const] : []),
    ...(one && hasDevice ? [{ command: 'connect-to', keys: 'C' } as const] : []),
    { command: 'move-to', keys: 'M' },
    LINE,
    { command: 'cut', keys: 'Ctrl X' },
    { command: 'copy', keys: 'Ctrl C' },
    ...general.slice(0, 1),
    { command: 'duplicate', keys: 'Ctrl D' },
    LINE,
    { command: 'lock', keys: 'L' },
    ...(zones.length === places.length ? [{ command: 'collapse' } as const] : []),
    LINE,
    { command: 'delete', keys: 'Del' },
  ];
};

/** The menu of what is selected, at the pointer or at the element that has the keyboard. */
export function CanvasMenu({
  desk,
  index,
  selection,
}: {
  desk: Desk;
  index: SceneIndex;
  selection: readonly string[];
}) {
  const { t } = useTranslation();
  const at = useStore(desk.canvas, (state) => state.menu);
  const size = useStore(desk.canvas, (state) => state.size);
  const place = useRef<HTMLDivElement>(null);
  const items = (): readonly Element[] => [
    ...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  useEffect(() => {
    if (at === undefined) return;
    place.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) close(false);
    };
    const close = (refocus: boolean): void => {
      desk.canvas.setState({ menu: undefined });
      if (refocus) place.current?.closest<HTMLElement>('.canvas')?.querySelector<HTMLElement>('[data-canvas]')?.focus();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [at, desk]);
  if (at === undefined) return null;

  const close = (): void => {
    const surface = place.current?.closest<HTMLElement>('.canvas')?.querySelector<HTMLElement>('[data-canvas]');
    desk.canvas.setState({ menu: undefined });
    surface?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const { activeElement } = document;
    const here = activeElement === null ? -1 : all.indexOf(activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (here + 1) % all.length,
      ArrowUp: (here - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = Object.hasOwn(to, event.key) ? all[to[event.key] ?? 0] : undefined;
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next instanceof HTMLElement) next.focus();
  };
  const run = (command: CanvasCommand): void => {
    close();
    commands[command](desk);
  };

  const entries = entriesFor(index, selection);
  return (
    <div
      ref={place}
      role="menu"
      tabIndex={-1}
      data-above
      aria-label={t('canvas.menu')}
      className="menu canvas-menu"
      style={{
        left: Math.max(4, Math.min(at.x, size.width - 232)),
        top: Math.max(4, Math.min(at.y, size.height - 30 * entries.length - 12)),
      }}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, place) =>
        entry === LINE ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
          <div key={`line-${place}`} className="menu-line" />
        ) : (
          <button
            key={entry.command}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-item"
            onClick={() => run(entry.command)}
          >
            {t(`canvas.command.${entry.command}`)}
            {entry.keys !== undefined && <kbd className="end">{entry.keys}</kbd>}
          </button>
        ),
      )}
    </div>
  );
}
