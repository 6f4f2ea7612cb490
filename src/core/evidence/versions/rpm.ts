import { type CompareVersions, compareDigits } from './order';

/** Epoch, version and release: `1:4.18.0-553.el8`. */
const PARTS = /^(?:(\d+):)?([^\s:-]+)(?:-([^\s:-]+))?$/;
const SEGMENTS = /\d+|[A-Za-z]+|~|\^/g;

/** `~` before the end, the end before `^`, letters before numbers; what stands between segments does not count. */
const comparePart = (a: string, b: string): number => {
  const [left, right] = [a.match(SEGMENTS) ?? [], b.match(SEGMENTS) ?? []];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at], right[at]];
    if (x === y) continue;
    if (x === '~' || y === '~') return x === '~' ? -1 : 1;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x === '^' || y === '^') return x === '^' ? -1 : 1;
    const [isNumber, isOther] = [/^\d/.test(x), /^\d/.test(y)];
    if (isNumber !== isOther) return isNumber ? 1 : -1;
    const difference = isNumber ? compareDigits(x, y) : x < y ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Versions of RPM packages. Releases count only where both have one. Source: rpm-version(7). */
export const compareRpm: CompareVersions = (a, b) => {
  const [x, y] = [PARTS.exec(a.trim()), PARTS.exec(b.trim())];
  if (x === null || y === null) return undefined;
  const first = compareDigits(x[1] ?? '0', y[1] ?? '0') || comparePart(x[2] ?? '', y[2] ?? '');
  if (first !== 0 || x[3] === undefined || y[3] === undefined) return first;
  return comparePart(x[3], y[3]);
};
