import { type CompareVersions, compareDigits } from './order';

/** Words before a release, in their order; the release itself is the empty one. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES: Readonly<Record<string, string>> = {
  a: 'alpha',
  b: 'beta',
  m: 'milestone',
  cr: 'rc',
  ga: '',
  final: '',
  release: '',
};

interface Token {
  readonly text: string;
  readonly isNumber: boolean;
  /** What stands before it; words and numbers that only touch are parted by a dash. */
  readonly separator: '.' | '-';
}

const isNothing = ({ text, isNumber }: Token): boolean => (isNumber ? /^0+$/.test(text) : text === '');

const tokensOf = (version: string): readonly Token[] => {
  const tokens: Token[] = [];
  let separator: '.' | '-' = '-';
  let before: Token | undefined;
  const lower = version.toLowerCase();
  for (const { 0: piece, index } of lower.matchAll(/\d+|[a-z]+|[^a-z\d]/g)) {
    if (/^[^a-z\d]$/.test(piece)) {
      separator = piece === '.' ? '.' : '-';
      before = undefined;
      continue;
    }
    const isNumber = /^\d/.test(piece);
    const touches = before !== undefined && before.isNumber !== isNumber;
    // A single letter stands for its word only where a number follows at once: 1-a1 is an alpha, 1-a is not.
    const isAlias = piece.length > 1 || /^\d/.test(lower.slice(index + 1));
    const text = isAlias ? (ALIASES[piece] ?? piece) : piece;
    before = { text, isNumber, separator: touches ? '-' : separator };
    tokens.push(before);
  }
  return withoutNothing(tokens);
};

/** Zeros and words for a release mean nothing at the end, and before a dash. */
const withoutNothing = (tokens: readonly Token[]): readonly Token[] => {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.separator === '-') while (kept.length > 0 && isNothing(kept.at(-1) as Token)) kept.pop();
    kept.push(token);
  }
  while (kept.length > 0 && isNothing(kept.at(-1) as Token)) kept.pop();
  return kept;
};

const rankOf = (text: string): number => {
  const known = QUALIFIERS.indexOf(text);
  return known >= 0 ? known : QUALIFIERS.length;
};

/** Words come before numbers behind a dash, and those before numbers behind a dot. */
const kindOf = ({ isNumber, separator }: Token): number => (isNumber ? (separator === '.' ? 2 : 1) : 0);

const compareTokens = (a: Token, b: Token): number => {
  const kinds = kindOf(a) - kindOf(b);
  if (kinds !== 0) return kinds;
  if (a.isNumber) return compareDigits(a.text, b.text);
  return rankOf(a.text) - rankOf(b.text) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
};

/** What a missing token stands for beside one that is there. */
const padding = ({ isNumber, separator }: Token): Token => ({ text: isNumber ? '0' : '', isNumber, separator });

/** Versions of Maven artefacts. Source: the POM reference, "Version Order Specification". */
export const compareMaven: CompareVersions = (a, b) => {
  if (a.trim() === '' || b.trim() === '' || /\s/.test(a.trim()) || /\s/.test(b.trim())) return undefined;
  const [left, right] = [tokensOf(a.trim()), tokensOf(b.trim())];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at], right[at]];
    const difference =
      x !== undefined && y !== undefined
        ? compareTokens(x, y)
        : x !== undefined
          ? compareTokens(x, padding(x))
          : y === undefined
            ? 0
            : compareTokens(padding(y), y);
    if (difference !== 0) return difference;
  }
  return 0;
};
