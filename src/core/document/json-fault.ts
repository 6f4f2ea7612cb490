/** Where a text stops being JSON, and whether that is only because it ends. */
export interface JsonFault {
  readonly at: number;
  readonly ended: boolean;
}

const SPACE = /[\t\n\r ]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside strings, so the pattern names them
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const UNFINISHED = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*(?:\\(?:u[0-9a-fA-F]{0,3})?)?$/y;

/**
 * Finds the first place at which a text is not JSON. Engines say it in words that differ between them, so we look
 * ourselves; used only when parsing failed already. Linear; nesting must have been limited before.
 */
export const jsonFaultIn = (text: string): JsonFault => {
  let at = 0;
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const isNext = (sign: string): boolean => {
    match(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };

  const readMember = (): boolean => {
    match(SPACE);
    return readString() && isNext(':') && readValue();
  };
  const readString = (): boolean => {
    if (match(STRING)) return true;
    const start = at;
    if (match(UNFINISHED)) at = text.length;
    else at = start;
    return false;
  };
  const readList = (close: string, item: () => boolean): boolean => {
    if (isNext(close)) return true;
    do {
      if (!item()) return false;
    } while (isNext(','));
    return isNext(close);
  };
  const readValue = (): boolean => {
    if (isNext('{')) return readList('}', readMember);
    if (isNext('[')) return readList(']', readValue);
    if (text[at] === '"') return readString();
    return match(SCALAR);
  };

  if (readValue()) match(SPACE);
  match(SPACE);
  return { at, ended: at >= text.length };
};
