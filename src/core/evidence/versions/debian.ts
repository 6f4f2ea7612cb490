import { type CompareVersions, compareDigits } from './order';

/** Epoch, upstream version and revision: `1:2.30-5+deb12u1`. */
const PARTS = /^(?:(\d+):)?([A-Za-z0-9.+~-]+?)(?:-([A-Za-z0-9.+~]+))?$/;

/** `~` before the end, the end before letters, letters before everything else. */
const weight = (letter: string | undefined): number => {
  if (letter === '~') return -1;
  if (letter === undefined || /\d/.test(letter)) return 0;
  return /[A-Za-z]/.test(letter) ? letter.charCodeAt(0) : letter.charCodeAt(0) + 256;
};

/** Stretches without digits by letters, stretches of digits as numbers, in turn. */
const comparePart = (a: string, b: string): number => {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    while ((i < a.length && !/\d/.test(a.charAt(i))) || (j < b.length && !/\d/.test(b.charAt(j)))) {
      const difference = weight(a[i]) - weight(b[j]);
      if (difference !== 0) return difference;
      i += 1;
      j += 1;
    }
    const [x = '', y = ''] = [/^\d*/.exec(a.slice(i))?.[0], /^\d*/.exec(b.slice(j))?.[0]];
    const difference = compareDigits(x || '0', y || '0');
    if (difference !== 0) return difference;
    i += x.length;
    j += y.length;
  }
  return 0;
};

/** Versions of Debian and Ubuntu packages. Source: Debian Policy Manual, 5.6.12. */
export const compareDebian: CompareVersions = (a, b) => {
  const [x, y] = [PARTS.exec(a.trim()), PARTS.exec(b.trim())];
  if (x === null || y === null) return undefined;
  return (
    compareDigits(x[1] ?? '0', y[1] ?? '0') ||
    comparePart(x[2] ?? '', y[2] ?? '') ||
    comparePart(x[3] ?? '0', y[3] ?? '0')
  );
};
