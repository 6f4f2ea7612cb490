const NOTHING = new Uint8Array(0);

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
};

/** It is the same in UTF-8 and in Shift_JIS. */
const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

/**
 * Turns bytes into text as they come, cut anywhere; `undefined` ends it. UTF-16 where a mark says so, otherwise UTF-8, and
 * a table, which a spreadsheet may have written, in Shift_JIS (CP932) where its first letter beyond ASCII is in that.
 * Throws where it is none of them. Linear.
 */
export const decodePieces = (): ((chunk: Uint8Array | undefined) => string) => {
  let decoder: TextDecoder | undefined;
  /** Whether it may still turn out to be in Shift_JIS. */
  let isOpen = true;
  let isBegun = false;
  /** The bytes of a letter that has only begun. */
  let pending: Uint8Array = NOTHING;

  const next = (chunk: Uint8Array | undefined): string =>
    decoder?.decode(chunk ?? NOTHING, { stream: chunk !== undefined }) ?? '';

  const begin = (piece: string): void => {
    if (isBegun || piece.trim() === '') return;
    isBegun = true;
    if (isJson(piece)) isOpen = false;
  };

  return (chunk) => {
    if (decoder === undefined) {
      const isWide = chunk?.[0] === 0xff && chunk[1] === 0xfe;
      isOpen = !isWide;
      decoder = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: true });
    }
    let piece: string;
    try {
      piece = next(chunk);
    } catch (problem) {
      if (!isOpen || chunk === undefined) throw problem;
      isOpen = false;
      decoder = new TextDecoder('shift_jis', { fatal: true });
      piece = decoder.decode(joined(pending, chunk), { stream: true });
      if (!isBegun && isJson(piece)) throw problem;
      return piece;
    }
    begin(piece);
    if (!isPlain(piece)) isOpen = false;
    pending = isOpen ? joined(pending, chunk ?? NOTHING).slice(piece.length) : NOTHING;
    return piece;
  };
};
