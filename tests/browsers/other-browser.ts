/** A browser that is driven by what it offers itself, with as little between as can be. */
export interface OtherBrowser {
  open(url: string): Promise<void>;
  /** Runs an expression in the page and gives its value; promises are awaited. Only JSON-like values come back. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses keys one after the other; `Control+z` holds the first while pressing the second. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The window as a PNG file, base64. */
  screenshot(): Promise<string>;
  /** What the page complained of. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Code points that WebDriver gives to keys without a letter. */
const KEYS: Readonly<Record<string, string>> = {
  Control: '\ue009',
  Alt: '\ue00a',
  Shift: '\ue008',
  Enter: '\ue007',
  Escape: '\ue00c',
  Tab: '\ue004',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** What WebDriver calls a key. */
const codeOf = (key: string): string => KEYS[key] ?? key;

interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** Keys pressed together, as `Control+z`, and let go in reverse. */
export const keysTogether = (combination: string): readonly KeyAction[] => {
  const values = combination.split('+').map(codeOf);
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.reverse().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
};

/** The letters of a text one by one. */
export const keysOfText = (text: string): readonly KeyAction[] =>
  [...text].flatMap((value): readonly KeyAction[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
