import { Gunzip, Unzip, UnzipInflate, unzipSync } from 'fflate';

const MEBI = 1_048_576;

/** What a file that is packed may become: bytes in all, entries, and how much denser than this nothing honest is packed. */
export const UNPACKED_LIMITS = { bytes: 64 * MEBI, entries: 2_000, ratio: 100 } as const;
type Limits = Readonly<Record<keyof typeof UNPACKED_LIMITS, number>>;

/** Bytes that go into the unpacking at a time, so that it can be stopped soon. */
const PIECE = 65_536;

class TooMuch extends Error {}

/** What the entries say of their own size; nothing is unpacked for it. Throws where it is no zip file. */
const saysTooMuch = (bytes: Uint8Array, limits: Limits): boolean => {
  let [unpacked, entries, isDense] = [0, 0, false];
  unzipSync(bytes, {
    filter: ({ originalSize, size }) => {
      unpacked += originalSize;
      entries += 1;
      // Of entries over a mebibyte.
      isDense ||= originalSize > MEBI && originalSize > size * limits.ratio;
      return false;
    },
  });
  return unpacked > limits.bytes || entries > limits.entries || isDense;
};

/** What comes out, counted piece by piece, since an entry can lie about its size. */
const comesToTooMuch = (bytes: Uint8Array, limits: Limits): boolean => {
  let [unpacked, entries] = [0, 0];
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > limits.entries) throw new TooMuch();
    entry.ondata = (problem, piece) => {
      if (problem !== null) throw problem;
      unpacked += piece.length;
      if (unpacked > limits.bytes) throw new TooMuch();
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (problem) {
    if (problem instanceof TooMuch) return true;
    throw problem;
  }
  return false;
};

/** Whether a zip file would become more than is allowed. Throws where it is broken. Bounded by the limits. */
export const isTooMuchUnpacked = (bytes: Uint8Array, limits: Limits = UNPACKED_LIMITS): boolean =>
  saysTooMuch(bytes, limits) || comesToTooMuch(bytes, limits);

/** The bytes in a gzip file; `undefined` where they would be more than the limit. Throws where it is broken. */
export const gunzip = (bytes: Uint8Array, limit: number): Uint8Array | undefined => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Gunzip((piece) => {
    length += piece.length;
    if (length > limit) throw new TooMuch();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (problem) {
    if (problem instanceof TooMuch) return undefined;
    throw problem;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

export const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;
export const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;
