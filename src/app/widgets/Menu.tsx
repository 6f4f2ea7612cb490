import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Shown at the end: keys, or a sign. */
  readonly end?: string | undefined;
  readonly checked?: boolean;
  /** Of those with it, one is checked at a time. */
  readonly radio?: true;
  readonly disabled?: boolean;
  readonly lang?: string;
  readonly run: () => void;
}
/** Entries in groups with a line between; a group may have a heading. */
export interface MenuGroup {
  readonly id: string;
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly className?: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
}

/** A button that opens a menu: arrows move, a letter jumps, Escape and Tab close it. */
export function Menu({ label, groups, className = 'btn', children, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = (): readonly HTMLButtonElement[] => [
    ...(place.current?.querySelectorAll<HTMLButtonElement>('[role^="menuitem"]:not(:disabled)') ?? []),
  ];

  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLButtonElement>('[role^="menuitem"]:not(:disabled)')?.focus();
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && place.current?.parentElement?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item.contains(document.activeElement));
    const letter = event.key.length === 1 ? event.key.toLowerCase() : undefined;
    const next =
      event.key === 'ArrowDown'
        ? all[(at + 1) % all.length]
        : event.key === 'ArrowUp'
          ? all[(at - 1 + all.length) % all.length]
          : event.key === 'Home'
            ? all[0]
            : event.key === 'End'
              ? all.at(-1)
              : [...all.slice(at + 1), ...all.slice(0, at + 1)].find(
                  (item) => letter !== undefined && item.textContent?.trim().toLowerCase().startsWith(letter),
                );
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') {
      setOpen(false);
      return;
    } else if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next?.focus();
  };

  return (
    <div className="menu-place">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open && (
        <div
          ref={place}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={`menu at-${align}`}
          onKeyDown={onKeyDown}
        >
          {groups.map((group, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
            <div key={group.id} role="group" aria-label={group.heading}>
              {index > 0 && <div className="menu-line" />}
              {group.heading !== undefined && (
                <div className="menu-heading cap" aria-hidden="true">
                  {group.heading}
                </div>
              )}
              {group.entries.map((entry) => (
                <button
                  key={entry.id}
                  type="button"
                  {...(entry.checked === undefined
                    ? { role: 'menuitem' }
                    : {
                        role: entry.radio === true ? 'menuitemradio' : 'menuitemcheckbox',
                        'aria-checked': entry.checked,
                      })}
                  tabIndex={-1}
                  className="menu-item"
                  disabled={entry.disabled}
                  lang={entry.lang}
                  onClick={() => {
                    close();
                    entry.run();
                  }}
                >
                  <span className="menu-check" aria-hidden="true">
                    {entry.icon ?? (entry.checked === true ? '✓' : '')}
                  </span>
                  {entry.label}
                  {entry.end !== undefined && <kbd className="end">{entry.end}</kbd>}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
