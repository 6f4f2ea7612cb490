/** As much of a keyboard event as decides which command it asks for. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** `Mod+Shift+Z`, `A`, `?`: a key with the modifiers that go with it. */
export const isPressed = (keys: string, event: KeyPress): boolean => {
  const parts = keys.split('+').filter((part) => part !== '');
  const wanted = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const mod = parts.includes('Mod');
  if ((event.ctrlKey || event.metaKey) !== mod || event.altKey) return false;
  // For signs the layout decides whether Shift is held.
  if (/^[A-Z]$/.test(wanted) && event.shiftKey !== parts.includes('Shift')) return false;
  return event.key.toLowerCase() === wanted.toLowerCase();
};

/** Keys without Ctrl, which do nothing while a person writes or when they are turned off. */
export const isSingleKey = (keys: string): boolean => !keys.startsWith('Mod+');

const WRITES =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]';

/** Whether the person is writing there, so that keys are text. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITES) !== null;

const MAC = /Mac|iPhone|iPad/;

/** The keys as a person knows them: Ctrl K, or ⌘ K on a Mac. */
export const shownKeys = (keys: string, platform: string = globalThis.navigator?.platform ?? ''): string =>
  (keys.endsWith('+') ? [...keys.slice(0, -1).split('+'), '+'] : keys.split('+'))
    .filter((part) => part !== '')
    .map((part) => (part === 'Mod' ? (MAC.test(platform) ? '⌘' : 'Ctrl') : part === 'Delete' ? 'Del' : part))
    .join(' ');
