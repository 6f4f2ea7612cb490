import { type Issue, warning } from '../../result';

/** Keys of a nested place, outermost first. */
export type Place = readonly (string | number)[];

/** What is being read, and what was found on the way: issues, and words that had to be left as they are. */
export interface Reading {
  /** Where the element stands in the file (`nodes[3]`). */
  readonly path: string;
  /** The id of the element, for messages. */
  readonly element: string;
  readonly issues: Issue[];
  /** What was not understood, by its place inside the element (JSON pointer without the first slash). */
  readonly left: Record<string, unknown>;
}

export const readingOf = (path: string, element: string, issues: Issue[]): Reading => ({
  path,
  element,
  issues,
  left: {},
});

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pointer = (place: Place): string =>
  place.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

export const stepsOf = (text: string): readonly string[] =>
  text.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The place as people write it: `nodes[3].lifecycle.stage`. */
export const pathOf = (path: string, place: Place): string =>
  place.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`), path);

const SHOWN = 80;

/** A value of the file as short text for a message. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

/** Keeps a value that has no place in our model, without a word: descriptions, remarks. */
export const keep = (reading: Reading, place: Place, value: unknown): void => {
  // Defined, not assigned: a key of the file may be called `__proto__`.
  Object.defineProperty(reading.left, pointer(place), { value, enumerable: true, configurable: true, writable: true });
};

/** Keeps a value that was not understood, and says so. */
export const leave = (reading: Reading, code: string, place: Place, value: unknown): void => {
  keep(reading, place, value);
  const params = { element: reading.element, word: String(place.at(-1) ?? ''), value: shown(value) };
  reading.issues.push(warning(code, pathOf(reading.path, place), params));
};
