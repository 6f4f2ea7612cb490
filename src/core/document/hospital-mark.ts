import type { Steps } from '../steps';
import type { HospitalDocument } from './document';

/** What is drawn and said of the hospital, without views, decisions and papers. */
const PARTS = ['parties', 'zones', 'assets', 'links', 'flows', 'conduits'] as const;

/** Records share what an edit does not touch, so that each is read once. */
const known = new WeakMap<object, readonly [number, number]>();

/** A value as text, whatever the order in which its fields were written. */
const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const fields = Object.entries(value).filter(([, held]) => held !== undefined);
  return `{${fields
    .map(([name, held]) => `${name}:${textOf(held)}`)
    .sort()
    .join()}}`;
};

/** FNV-1a from two starts. */
const numbersOf = (record: object): readonly [number, number] => {
  const before = known.get(record);
  if (before !== undefined) return before;
  const text = textOf(record);
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
  }
  const numbers = [a >>> 0, b >>> 0] as const;
  known.set(record, numbers);
  return numbers;
};

const AT_ONCE = 200;

/**
 * Sixteen letters that are the same for the same hospital and, but for chance, others once anything of its network is
 * changed: to tell whether something was made for the hospital as it is. Not proof against those who want to deceive.
 * Linear in what was not read before.
 */
export function* hospitalMark(document: HospitalDocument): Steps<string> {
  let [a, b, done] = [0, 0, 0];
  for (const part of PARTS)
    for (const record of document[part].values()) {
      const [one, other] = numbersOf(record);
      a = (a + one) >>> 0;
      b = (b + other) >>> 0;
      done += 1;
      if (done % AT_ONCE === 0) yield;
    }
  return [a, b].map((number) => number.toString(16).padStart(8, '0')).join('');
}
