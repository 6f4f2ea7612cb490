import type { Steps } from '../../steps';

/** Numbers that are sorted at one go: it takes some milliseconds. */
const PIECE = 4_096;

/**
 * Sorts numbers with pauses: piece by piece, and two sorted pieces at a time into one. n log n; equal ones stay in order.
 * `piece`: how many at one go, fewer where comparing takes longer.
 */
export function* sortSteps(
  numbers: Int32Array,
  compare: (a: number, b: number) => number,
  piece = PIECE,
): Steps<Int32Array> {
  for (let start = 0; start < numbers.length; start += piece) {
    numbers.subarray(start, start + piece).sort(compare);
    yield;
  }
  let [from, to]: [Int32Array, Int32Array] = [numbers, new Int32Array(numbers.length)];
  for (let width = piece; width < numbers.length; width *= 2) {
    for (let start = 0; start < numbers.length; start += 2 * width) {
      const middle = Math.min(start + width, numbers.length);
      const end = Math.min(start + 2 * width, numbers.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (at % piece === 0) yield;
        const [a, b] = [from[left] ?? 0, from[right] ?? 0];
        const isLeft = right >= end || (left < middle && compare(a, b) <= 0);
        to[at] = isLeft ? a : b;
        if (isLeft) left += 1;
        else right += 1;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
