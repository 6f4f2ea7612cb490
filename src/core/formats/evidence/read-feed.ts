import { readEpss } from '../../evidence/advisories/epss';
import { kevOfJson } from '../../evidence/advisories/kev';
import { advisoryOfNvd, isNvdItem } from '../../evidence/advisories/nvd';
import { advisoryOfOsv, isOsv } from '../../evidence/advisories/osv';
import type { FeedKind, FeedRow } from '../../evidence/feeds/feed';
import { createFeedWriter, type FeedWriter } from '../../evidence/feeds/feed-writer';
import { type SplitFault, splitJson } from '../../evidence/feeds/split-json';
import { textIn } from '../../evidence/fields';
import { error, fail, ok, type Result } from '../../result';
import { kevOfCsv } from './kev-csv';
import { unpackFeed } from './unpack-feed';

/** What a feed turned out to be. */
export interface FeedFound {
  readonly kind: FeedKind;
  readonly date?: string;
  readonly records: number;
  /** Entries that could not be understood. */
  readonly skipped: number;
}

/** What is done with a feed while it is read: its rows are kept, and the person sees how far it is. */
export interface FeedSink {
  keep(rows: readonly FeedRow[]): Promise<void>;
  /** Bytes of the file that were read, and entries found in them. */
  tell(bytes: number, records: number): void;
}

/** The texts of one file one after another: what a packed file holds, or the file itself. */
interface Reading {
  take(piece: string): void;
  end(): void;
}

class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const CODE_OF: Readonly<Record<SplitFault, string>> = {
  'json-too-deep': 'feed-too-deep',
  'item-too-large': 'feed-entry-too-large',
};

/** Tables are small enough to be held whole: that of EPSS has 300,000 lines of 30 letters. */
const TABLE_LIMIT = 64 * 1_048_576;

interface State {
  readonly writer: FeedWriter;
  kind: FeedKind | undefined;
  date: string | undefined;
  skipped: number;
}

const isKind = (state: State, kind: FeedKind): boolean => {
  state.kind ??= kind;
  return state.kind === kind;
};

/** Whether an entry was understood. */
const isRead = (json: unknown, state: State): boolean => {
  const { writer } = state;
  const advisory = isOsv(json) ? advisoryOfOsv(json) : advisoryOfNvd(json);
  if (advisory !== undefined) {
    const isOurs = isKind(state, isOsv(json) ? 'osv' : 'nvd');
    if (isOurs) writer.add(advisory);
    return isOurs;
  }
  const [exploited] = kevOfJson({ vulnerabilities: [json] }).vulnerabilities;
  if (exploited === undefined || !isKind(state, 'kev')) return false;
  writer.addExploited(exploited);
  return true;
};

const readItem = (json: unknown, state: State): void => {
  if (!isRead(json, state)) state.skipped += 1;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('feed-json-invalid');
  }
};

const dayIn = (json: unknown): string | undefined =>
  textIn(json, 'timestamp', 'dateReleased')?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];

const jsonReading = (state: State): Reading => {
  let items = 0;
  const splitter = splitJson((text) => {
    items += 1;
    readItem(parsed(text), state);
  });
  return {
    take: (piece) => {
      const fault = splitter.push(piece);
      if (fault !== undefined) throw new Refused(CODE_OF[fault]);
    },
    end: () => {
      const around = parsed(splitter.rest());
      const day = dayIn(around);
      if (day !== undefined && day > (state.date ?? '')) state.date = day;
      // An entry by itself, as the packed files of OSV hold one each.
      if (items === 0 && (isOsv(around) || isNvdItem(around))) readItem(around, state);
      else if (items === 0) state.skipped += 1;
    },
  };
};

const tableReading = (state: State): Reading => {
  const pieces: string[] = [];
  let length = 0;
  return {
    take: (piece) => {
      pieces.push(piece);
      length += piece.length;
      if (length > TABLE_LIMIT) throw new Refused('feed-not-recognised');
    },
    end: () => {
      const text = pieces.join('');
      const catalogue = kevOfCsv(text);
      if (catalogue !== undefined && isKind(state, 'kev')) {
        for (const one of catalogue.vulnerabilities) state.writer.addExploited(one);
        state.skipped += catalogue.skipped;
      }
      const table = catalogue === undefined ? readEpss(text) : undefined;
      if (table?.ok === true && isKind(state, 'epss')) {
        state.date = table.value.date;
        for (const one of table.value.all) state.writer.addLikelihood(one);
      }
    },
  };
};

/** JSON begins with a bracket, a table with anything else. */
const anyReading = (state: State): Reading => {
  let reading: Reading | undefined;
  return {
    take: (piece) => {
      const start = reading === undefined ? /[^\s\ufeff]/.exec(piece)?.[0] : undefined;
      if (start !== undefined) reading = start === '{' || start === '[' ? jsonReading(state) : tableReading(state);
      reading?.take(piece.replace(/^\ufeff/, ''));
    },
    end: () => reading?.end(),
  };
};

/**
 * Reads a file of vulnerability data as it streams by: OSV (one entry, many, or packed as OSV publishes them), NVD 2.0
 * (page or feed), the catalogue of CISA (JSON, CSV) and EPSS, all of them also packed with gzip. What it is is told by its
 * content. Fails with `feed-not-recognised`, or with what is wrong with it; what was handed to `keep` until then is to
 * be thrown away. Memory is bounded by one entry and the keys, whatever the size. Rejects only where `keep` does.
 */
export const readFeed = async (file: AsyncIterable<Uint8Array>, sink: FeedSink): Promise<Result<FeedFound>> => {
  const writer = createFeedWriter();
  const state: State = { writer, kind: undefined, date: undefined, skipped: 0 };
  const keep = async (rows: readonly FeedRow[]): Promise<void> => {
    if (rows.length > 0) await sink.keep(rows);
  };
  let reading: Reading | undefined;
  const unpack = unpackFeed({
    text: (piece) => {
      reading ??= anyReading(state);
      reading.take(piece);
    },
    end: () => {
      reading?.end();
      reading = undefined;
    },
  });
  let bytes = 0;
  try {
    for await (const chunk of file) {
      unpack.push(chunk);
      bytes += chunk.length;
      await keep(writer.take());
      sink.tell(bytes, writer.records());
    }
    unpack.end();
  } catch (problem) {
    if (problem instanceof Refused) return fail(error(problem.code, ''));
    if (unpack.fault(problem) !== undefined) return fail(error(unpack.fault(problem) ?? '', ''));
    throw problem;
  }
  if (bytes === 0) return fail(error('file-empty', ''));
  const { kind, skipped } = state;
  if (kind === undefined || writer.records() === 0) return fail(error('feed-not-recognised', ''));
  await keep(writer.finish());
  sink.tell(bytes, writer.records());
  const date = state.date ?? writer.latest();
  return ok({ kind, records: writer.records(), skipped, ...(date === undefined ? {} : { date }) });
};
