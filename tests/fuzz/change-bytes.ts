import { gzipSync } from 'fflate';
import type { Random } from '../support/random';

/** What readers of text stumble over. */
const ODD = [
  '\u0000',
  '\ufeff',
  '\ud800',
  '"',
  '\\',
  '{',
  ']',
  ',',
  '\r',
  '\t=1+1',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '&amp;',
  '&#0;',
  '&lol;',
  '<!DOCTYPE bom [<!ENTITY lol "lol">]>',
  '<text>',
  '</text>',
  ':',
  'pkg:',
  'cpe:2.3:a:',
  'vers:npm/>=',
  '%zz',
  '-',
  '999999999999999999999',
  '1e400',
  '東京',
  '👩🏽‍⚕️',
  '__proto__',
];

const MOST_COPIES = 2_000;
const MOST_ADDED = 200_000;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Part of the bytes from one place to another, in whichever order they are drawn. */
const pieceOf = (bytes: Uint8Array, random: Random): readonly [number, number] => {
  const [one, other] = [random.whole(0, bytes.length), random.whole(0, bytes.length)];
  return one < other ? [one, other] : [other, one];
};

/** A change of bytes, whatever they are; `other` is another file of the corpus. */
export type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const flipped: Change = (bytes, random) => {
  const copy = bytes.slice();
  for (let left = random.whole(1, 20); left > 0 && copy.length > 0; left -= 1) {
    const at = random.whole(0, copy.length - 1);
    copy[at] = random.chance(0.5) ? random.whole(0, 255) : (copy[at] ?? 0) ^ (1 << random.whole(0, 7));
  }
  return copy;
};

const cutOff: Change = (bytes, random) => bytes.slice(0, random.whole(0, bytes.length));

const without: Change = (bytes, random) => {
  const [from, to] = pieceOf(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};

const repeated: Change = (bytes, random) => {
  const [from, to] = pieceOf(bytes, random);
  const piece = bytes.subarray(from, Math.min(to, from + random.whole(1, 500)));
  const most = Math.max(1, Math.min(MOST_COPIES, Math.floor(MOST_ADDED / Math.max(1, piece.length))));
  const copies = Array.from({ length: random.chance(0.5) ? 2 : random.whole(1, most) }, () => piece);
  return joined(bytes.subarray(0, from), ...copies, bytes.subarray(from));
};

const spliced: Change = (bytes, random, other) => {
  const [from, to] = pieceOf(bytes, random);
  const [start, end] = pieceOf(other, random);
  return joined(bytes.subarray(0, from), other.subarray(start, end), bytes.subarray(to));
};

const withOdd: Change = (bytes, random) => {
  const at = random.whole(0, bytes.length);
  return joined(bytes.subarray(0, at), new TextEncoder().encode(random.pick(ODD)), bytes.subarray(at));
};

const inLines: Change = (bytes, random) => {
  const lines = new TextDecoder().decode(bytes).split('\n');
  for (let left = random.whole(1, 5); left > 0; left -= 1) {
    const [one, other] = [random.whole(0, lines.length - 1), random.whole(0, lines.length - 1)];
    const line = lines[one] ?? '';
    if (random.chance(0.3)) lines.splice(one, 1);
    else if (random.chance(0.5)) lines.splice(other, 0, line);
    else [lines[one], lines[other]] = [lines[other] ?? '', line];
    if (lines.length === 0) break;
  }
  return new TextEncoder().encode(lines.join('\n'));
};

const packed: Change = (bytes, random) => {
  const file = gzipSync(bytes, { level: 1 });
  return random.chance(0.5) ? file : flipped(file, random, file);
};

/** By name, for whoever wants to know what was done. */
export const BYTE_CHANGES: Readonly<Record<string, Change>> = {
  flipped,
  cutOff,
  without,
  repeated,
  spliced,
  withOdd,
  inLines,
  packed,
};
