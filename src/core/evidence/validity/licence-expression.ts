import { LICENCE_IDS } from './licence-ids';

/** Longer ones are not looked into. */
const LONGEST = 10_000;
const TOKEN = /\(|\)|[^\s()]+/g;
const REFERENCE = /^(?:DocumentRef-[\w.-]+:)?(?:LicenseRef|AdditionRef)-[\w.-]+$/;
const ADDITION = /^(?:AdditionRef-|DocumentRef-)?[\w.:-]+$/;

/** In small letters, since ids mean the same however they are written. */
const KNOWN: ReadonlySet<string> = new Set([...LICENCE_IDS].map((id) => id.toLowerCase()));

const isLicence = (token: string | undefined): boolean =>
  token !== undefined && (REFERENCE.test(token) || KNOWN.has(token.replace(/\+$/, '').toLowerCase()));

const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR']);

/**
 * Whether a text is a licence expression of SPDX: ids of the licence list and references, joined by `AND`, `OR` and
 * `WITH`, with brackets that close; or `NONE` or `NOASSERTION`. Exceptions are taken as they are written. Linear.
 */
export const isLicenceExpression = (text: string): boolean => {
  if (text === 'NONE' || text === 'NOASSERTION' || text.length > LONGEST) return true;
  const tokens = text.match(TOKEN) ?? [];
  let depth = 0;
  let wantsLicence = true;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const operator = token.toUpperCase();
    if (wantsLicence) {
      if (token === '(') depth += 1;
      else if (isLicence(token)) wantsLicence = false;
      else return false;
    } else if (token === ')') {
      depth -= 1;
      if (depth < 0) return false;
    } else if (OPERATORS.has(operator)) wantsLicence = true;
    else if (operator === 'WITH' && isLicence(tokens[at - 1]) && ADDITION.test(tokens[at + 1] ?? '')) at += 1;
    else return false;
  }
  return depth === 0 && !wantsLicence;
};

/** The licences of its own that an expression refers to. */
export const ownLicencesIn = (text: string): readonly string[] =>
  (text.slice(0, LONGEST).match(TOKEN) ?? []).filter((token) => /^LicenseRef-/.test(token));
