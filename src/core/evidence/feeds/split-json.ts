/** Why a text cannot be cut into items. */
export type SplitFault = 'json-too-deep' | 'item-too-large';

/** Takes a long JSON text piece by piece and hands out the items of its list. */
export interface JsonSplitter {
  /** Takes the next piece of the text. Linear in it. Once a fault came back, nothing more is taken. */
  push(piece: string): SplitFault | undefined;
  /**
   * Everything but the items, each of which is a `0` here: the text is valid JSON exactly when this and every item are.
   * Whole only after the last piece.
   */
  rest(): string;
}

/** Lists of the feeds that are cut: the NVD's and CISA's, and those of mirrors of the NVD. */
const LISTS: ReadonlySet<string> = new Set(['vulnerabilities', 'cve_items', 'CVE_Items']);

const DEPTH_LIMIT = 200;
/** In UTF-16 code units. The longest entry of the NVD is about 130,000. */
const ITEM_LIMIT = 16 * 1_048_576;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
/** With this bit set, square and curly brackets are the same. */
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

const isListName = (key: string): boolean => {
  try {
    return LISTS.has(JSON.parse(key) as string);
  } catch {
    return false;
  }
};

/**
 * Cuts the list of a feed into its items without building the whole: the list that is the text itself, or the one that
 * a field named `vulnerabilities` or `cve_items` of the outermost object holds. No more than one item is held at a time.
 */
export const splitJson = (onItem: (text: string) => void): JsonSplitter => {
  const rest: string[] = [];
  let restLength = 0;
  let item: string[] = [];
  let itemLength = 0;
  let depth = 0;
  /** Depth of the brackets of the list that is being cut; 0: none. */
  let list = 0;
  let isInString = false;
  let isEscaped = false;
  /** The text at depth 1 of the outermost object that may be the name of a field, and whether it is open. */
  let name = '';
  let isName = false;
  let fault: SplitFault | undefined;

  const keep = (text: string): void => {
    if (text === '') return;
    if (list > 0) {
      item.push(text);
      itemLength += text.length;
      if (itemLength > ITEM_LIMIT) fault = 'item-too-large';
      return;
    }
    rest.push(text);
    restLength += text.length;
    if (isName) name += text;
    if (restLength > ITEM_LIMIT) fault = 'item-too-large';
  };

  const endItem = (): void => {
    const text = item.length === 1 ? (item[0] ?? '') : item.join('');
    item = [];
    itemLength = 0;
    if (text.trim() === '') return;
    onItem(text);
    rest.push('0');
  };

  /** Where the string goes on to in the piece: behind its closing quote, or the end of the piece. */
  const behindString = (piece: string, from: number): number => {
    for (let at = from; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (isEscaped) isEscaped = false;
      else if (code === BACKSLASH) isEscaped = true;
      else if (code === QUOTE) {
        isInString = false;
        return at + 1;
      }
    }
    return piece.length;
  };

  const push = (piece: string): SplitFault | undefined => {
    let start = 0;
    let at = 0;
    const keepUpTo = (end: number): void => {
      keep(piece.slice(start, end));
      start = end;
    };
    while (at < piece.length && fault === undefined) {
      if (isInString) {
        at = behindString(piece, at);
        if (!isInString && isName) {
          keepUpTo(at);
          isName = false;
        }
        continue;
      }
      const code = piece.charCodeAt(at);
      const bracket = code | CURLY;
      if (code === QUOTE) {
        if (list === 0 && depth === 1) {
          keepUpTo(at);
          name = '';
          isName = true;
        }
        isInString = true;
      } else if (bracket === OPENING) {
        depth += 1;
        if (depth > DEPTH_LIMIT) fault = 'json-too-deep';
        const isList = code === OPEN_LIST && (depth === 1 || (depth === 2 && isListName(name)));
        if (list === 0 && isList) {
          keepUpTo(at + 1);
          list = depth;
        }
      } else if (bracket === CLOSING) {
        if (depth === list && list > 0) {
          keepUpTo(at);
          endItem();
          list = 0;
          name = '';
        }
        depth -= 1;
      } else if (code === COMMA && depth === list && list > 0) {
        keepUpTo(at);
        endItem();
        rest.push(',');
        start = at + 1;
      }
      at += 1;
    }
    keepUpTo(piece.length);
    return fault;
  };

  return { push, rest: () => [...rest, ...item].join('') };
};
