import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { decodePieces } from '../decode-pieces';
import { isGzip, isZip } from '../unpack';

/** What comes out of a file: the texts it is made of, piece by piece, and where each of them ends. */
export interface UnpackedTexts {
  text(piece: string): void;
  end(): void;
}

/** Why a file cannot be unpacked, as the code of an issue. */
export type UnpackFault = 'feed-broken' | 'feed-too-much' | 'file-not-text';

export interface Unpacking {
  push(chunk: Uint8Array): void;
  end(): void;
  /** What the file has wrong, if it is the file that something thrown came from. */
  fault(thrown: unknown): UnpackFault | undefined;
}

class Faulty extends Error {
  constructor(readonly code: UnpackFault) {
    super(code);
  }
}

/** Unpacked, in bytes: as much as the largest feeds there are several times over. */
const UNPACKED_LIMIT = 2 * 1_024 * 1_048_576;
const ENTRY_LIMIT = 1_000_000;
/** Bytes that go into the unpacking at a time, so that little comes out at a time. */
const PIECE = 16_384;

interface Bytes {
  push(chunk: Uint8Array): void;
  end(): void;
}

const faulty = <T>(code: UnpackFault, work: () => T): T => {
  try {
    return work();
  } catch (problem) {
    // What is thrown by whoever takes the text is theirs.
    if (problem instanceof TakerProblem) throw problem.cause;
    if (problem instanceof Faulty) throw problem;
    throw new Faulty(code);
  }
};

class TakerProblem extends Error {}

const decoded = (taker: UnpackedTexts): Bytes => {
  const decode = decodePieces();
  const give = (chunk: Uint8Array | undefined): void => {
    let piece: string;
    try {
      piece = decode(chunk);
    } catch {
      throw new Faulty('file-not-text');
    }
    try {
      if (piece !== '') taker.text(piece);
      if (chunk === undefined) taker.end();
    } catch (problem) {
      throw new TakerProblem('', { cause: problem });
    }
  };
  return { push: give, end: () => give(undefined) };
};

const inPieces = (chunk: Uint8Array, take: (piece: Uint8Array) => void): void => {
  for (let at = 0; at < chunk.length; at += PIECE) take(chunk.subarray(at, at + PIECE));
};

const counting = (): ((bytes: number) => void) => {
  let all = 0;
  return (bytes) => {
    all += bytes;
    if (all > UNPACKED_LIMIT) throw new Faulty('feed-too-much');
  };
};

const ungzipped = (taker: UnpackedTexts): Bytes => {
  const text = decoded(taker);
  const count = counting();
  const stream = new Gunzip((piece) => {
    count(piece.length);
    text.push(piece);
  });
  return {
    push: (chunk) => inPieces(chunk, (piece) => stream.push(piece)),
    end: () => {
      stream.push(new Uint8Array(0), true);
      text.end();
    },
  };
};

/** Of a zip file, only what is named as JSON is read. */
const unzipped = (taker: UnpackedTexts): Bytes => {
  const count = counting();
  let entries = 0;
  let open = 0;
  const stream = new Unzip((entry) => {
    entries += 1;
    if (entries > ENTRY_LIMIT) throw new Faulty('feed-too-much');
    if (!/\.json$/i.test(entry.name)) return;
    const text = decoded(taker);
    open += 1;
    entry.ondata = (problem, piece, isLast) => {
      if (problem !== null) throw problem;
      count(piece.length);
      text.push(piece);
      if (!isLast) return;
      open -= 1;
      text.end();
    };
    entry.start();
  });
  stream.register(UnzipInflate);
  return {
    push: (chunk) => inPieces(chunk, (piece) => stream.push(piece)),
    end: () => {
      stream.push(new Uint8Array(0), true);
      if (open > 0) throw new Faulty('feed-broken');
    },
  };
};

/** Unpacks a file as it comes, packed with gzip or zip or not at all. What the taker throws comes out of `push` and `end`. */
export const unpackFeed = (taker: UnpackedTexts): Unpacking => {
  let bytes: Bytes | undefined;
  return {
    push: (chunk) =>
      faulty('feed-broken', () => {
        bytes ??= isGzip(chunk) ? ungzipped(taker) : isZip(chunk) ? unzipped(taker) : decoded(taker);
        bytes.push(chunk);
      }),
    end: () => faulty('feed-broken', () => bytes?.end()),
    fault: (thrown) => (thrown instanceof Faulty ? thrown.code : undefined),
  };
};
