import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShownKeys } from '../shell/use-shown-keys';
import { ArrangeIcon } from '../widgets/ArrangeIcon';
import type { CanvasCommand } from './canvas-api';
import { commands } from './commands';
import type { Desk } from './desk';
import { type MenuEntry, type MenuRow, menuEntries } from './menu-entries';
import type { SceneIndex } from './scene-index';

/** Least distance of the menu to the edges of the window, in pixels. */
const EDGE = 4;

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
  const keysOf = useShownKeys();
  const at = useStore(desk.canvas, (state) => state.menu);
  const place = useRef<HTMLDivElement>(null);
  const items = (): readonly Element[] => [
    ...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  useLayoutEffect(() => {
    const menu = place.current;
    const canvas = menu?.closest('.canvas')?.getBoundingClientRect();
    if (at === undefined || menu === null || canvas === undefined) return;
    // It may stand over the panels around, but not outside the window.
    const within = (wanted: number, length: number, most: number): string =>
      `${Math.max(EDGE, Math.min(wanted, most - length - EDGE))}px`;
    menu.style.left = within(canvas.left + at.x, menu.offsetWidth, window.innerWidth);
    menu.style.top = within(canvas.top + at.y, menu.offsetHeight, window.innerHeight);
  }, [at]);
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
      ArrowRight: (here + 1) % all.length,
      ArrowUp: (here - 1 + all.length) % all.length,
      ArrowLeft: (here - 1 + all.length) % all.length,
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

  const sections = menuEntries(index, selection);
  const line = ({ command }: MenuEntry) => (
    <button
      key={command}
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="menu-item"
      onClick={() => run(command)}
    >
      {t(`keys.command.${command}`)}
      {keysOf(command) !== undefined && <kbd className="end">{keysOf(command)}</kbd>}
    </button>
  );
  const signs = ({ row }: MenuRow) => (
    <div key={row[0]} className="menu-signs">
      {row.map((command) => (
        <button
          key={command}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="menu-sign"
          aria-label={t(`keys.command.${command}`)}
          title={t(`keys.command.${command}`)}
          onClick={() => run(command)}
        >
          <ArrangeIcon command={command} />
        </button>
      ))}
    </div>
  );
  return (
    <div
      ref={place}
      role="menu"
      tabIndex={-1}
      data-above
      aria-label={t('canvas.menu')}
      className="menu canvas-menu"
      onKeyDown={onKeyDown}
    >
      {sections.map((section, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have nothing but their place
        <Fragment key={nth}>
          {nth > 0 && <div className="menu-line" />}
          {section.map((entry) => ('row' in entry ? signs(entry) : line(entry)))}
        </Fragment>
      ))}
    </div>
  );
}
