/** As much of a keyboard event as decides which command it asks for. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** Stands in keys for each of the four arrows. */
const ARROWS = 'Arrows';

interface Parts {
  readonly key: string;
  readonly modifiers: readonly string[];
}

const partsOf = (keys: string): Parts => {
  const modifiers = (keys.endsWith('+') ? keys.slice(0, -1) : keys).split('+').filter((part) => part !== '');
  return keys.endsWith('+')
    ? { key: '+', modifiers }
    : { key: modifiers.at(-1) ?? '', modifiers: modifiers.slice(0, -1) };
};

/** For signs the layout decides whether Shift is held. */
const isSign = (key: string): boolean => key.length === 1 && !/^[a-z ]$/i.test(key);

/** `Mod+Shift+Z`, `A`, `?`, `Alt+Arrows`: a key with the modifiers that go with it. */
export const isPressed = (keys: string, event: KeyPress): boolean => {
  const { key, modifiers } = partsOf(keys);
  if (key === '' || (event.ctrlKey || event.metaKey) !== modifiers.includes('Mod')) return false;
  if (event.altKey !== modifiers.includes('Alt')) return false;
  if (!isSign(key) && event.shiftKey !== modifiers.includes('Shift')) return false;
  return key === ARROWS ? event.key.startsWith('Arrow') : event.key.toLowerCase() === key.toLowerCase();
};

const MODIFIERS: readonly string[] = ['Control', 'Meta', 'Alt', 'Shift', 'CapsLock', 'AltGraph'];

/** What was pressed, as it is written in the key map; `undefined` while only modifiers are held. */
export const keysFrom = (event: KeyPress): string | undefined => {
  if (MODIFIERS.includes(event.key) || event.key === 'Process' || event.key === 'Dead') return undefined;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && !isSign(key) ? ['Shift'] : []),
    key,
  ].join('+');
};

/** Keys that write a character: they do nothing while a person writes, or when they are turned off. */
export const isSingleKey = (keys: string): boolean => {
  const { key, modifiers } = partsOf(keys);
  return key.length === 1 && !modifiers.includes('Mod') && !modifiers.includes('Alt');
};

/** Keys without Ctrl mean something of their own in a field. */
export const isForFields = (keys: string): boolean =>
  !partsOf(keys).modifiers.includes('Mod') && !/^F\d/.test(partsOf(keys).key);

const WRITES =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]';

/** Whether the person is writing there, so that keys are text. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITES) !== null;

const MAC = /Mac|iPhone|iPad/;
const SHOWN: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  Arrows: '← ↑ → ↓',
  ' ': 'Space',
};

/** The keys as a person knows them: Ctrl K, or ⌘ K on a Mac. */
export const shownKeys = (keys: string, platform: string = globalThis.navigator?.platform ?? ''): string => {
  const { key, modifiers } = partsOf(keys);
  return [...modifiers.map((each) => (each === 'Mod' ? (MAC.test(platform) ? '⌘' : 'Ctrl') : each)), SHOWN[key] ?? key]
    .filter((part) => part !== '')
    .join(' ');
};
