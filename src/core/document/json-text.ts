import { error, fail, ok, type Result } from '../result';
import { jsonFaultIn } from './json-fault';

/** The longest text that is read as JSON, in UTF-16 code units: 64 Mi. A hospital of 10,000 assets needs about 8 Mi. */
const JSON_SIZE_LIMIT = 64 * 1024 * 1024;
/** How deep lists and objects may stand inside each other. */
const JSON_DEPTH_LIMIT = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** With this bit set, square and curly brackets are the same: every character is looked at, so one comparison counts. */
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Where a string ends that begins at a place: at its closing quote, or behind the text. */
const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) break;
    if (code === BACKSLASH) at += 1;
  }
  return at;
};

/** Where the text first stands deeper than the limit; `undefined` when it never does. Linear, without building anything. */
const tooDeepAt = (text: string, limit: number): number | undefined => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    const bracket = code | CURLY;
    if (bracket === OPENING) {
      depth += 1;
      if (depth > limit) return at;
    } else if (bracket === CLOSING) depth -= 1;
  }
  return undefined;
};

/** Line and column of a place in a text, counted from 1. */
const lineAndColumn = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
};

/**
 * Reads JSON with its limits checked before anything is built: `file-empty`, `file-too-large`, `json-too-deep`,
 * `json-cut-off` where the text ends early, `json-invalid` with line and column elsewhere. Linear in the text.
 */
export const readJson = (text: string): Result<unknown> => {
  if (text.length > JSON_SIZE_LIMIT)
    return fail(
      error('file-too-large', '', { size: Math.ceil(text.length / 1_048_576), limit: JSON_SIZE_LIMIT / 1_048_576 }),
    );
  // A byte order mark is no part of JSON, though editors write it.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (json.trim() === '') return fail(error('file-empty', ''));
  const deep = tooDeepAt(json, JSON_DEPTH_LIMIT);
  if (deep !== undefined) {
    const { line, column } = lineAndColumn(json, deep);
    return fail(error('json-too-deep', `line ${line}`, { line, column, limit: JSON_DEPTH_LIMIT }));
  }
  try {
    return ok(JSON.parse(json));
  } catch {
    const fault = jsonFaultIn(json);
    const { line, column } = lineAndColumn(json, fault.at);
    return fail(error(fault.ended ? 'json-cut-off' : 'json-invalid', `line ${line}`, { line, column }));
  }
};
