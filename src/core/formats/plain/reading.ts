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
  /** What was not understood, by its place inside the element (`lifecycle/stage`, `data/[2]`). */
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

const stepText = (step: string | number): string =>
  typeof step === 'number' ? `[${step}]` : step.replaceAll('~', '~0').replaceAll('/', '~1').replace(/^\[/, '~2');

const pointer = (place: Place): string => place.map(stepText).join('/');

/** The place in a key of `left`: keys as text, indexes as numbers. */
export const placeIn = (text: string): Place =>
  text.split('/').map((step) => {
    const index = /^\[(\d+)\]$/.exec(step)?.[1];
    return index === undefined ? step.replace(/^~2/, '[').replaceAll('~1', '/').replaceAll('~0', '~') : Number(index);
  });

/** Orders places so that what comes first in a list is put back first. */
export const byPlace = (a: Place, b: Place): number => {
  const at = a.findIndex((step, index) => step !== b[index]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined || other === undefined) return a.length - b.length;
  return one < other ? -1 : 1;
};

/** The place as people write it: `nodes[3].lifecycle.stage`. */
const pathOf = (path: string, place: Place): string =>
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
