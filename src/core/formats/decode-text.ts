import { error, fail, ok, type Result } from '../result';

/** The encoding that the byte order mark names, if there is one. */
const markedIn = ([first, second]: Uint8Array): string | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/**
 * The text of the bytes: UTF-16 where a byte order mark says so, otherwise UTF-8, otherwise the first of the other
 * encodings that fits. Fails with `file-not-text`. A file that ends inside a character is text up to there; its reader
 * then says that it was cut off. Linear.
 */
export const decodeText = (bytes: Uint8Array, others: readonly string[] = []): Result<string> => {
  const marked = markedIn(bytes);
  for (const encoding of marked === undefined ? ['utf-8', ...others] : [marked])
    try {
      return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }));
    } catch {
      // The next one may fit.
    }
  return fail(error('file-not-text', ''));
};
