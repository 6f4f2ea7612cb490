import type { HospitalDocument } from '../document/document';
import { readJson } from '../document/json-text';
import { error, fail, ok, type Result } from '../result';
import { decodeText } from './decode-text';
import { FILE_SIZE_LIMIT } from './file-size-limit';
import { foreignFile } from './foreign';
import type { FileContent } from './format';
import { importers } from './importers';
import { tooLarge } from './too-large';

const textOf = (bytes: Uint8Array): Result<string> =>
  bytes.length > FILE_SIZE_LIMIT ? fail(tooLarge(bytes.length, FILE_SIZE_LIMIT)) : decodeText(bytes);

/** A text as a file whose JSON is read once, on demand. */
const fileContent = (text: string, name: string): FileContent => {
  let json: Result<unknown> | undefined;
  return {
    name,
    text,
    json: () => {
      json ??= readJson(text);
      return json;
    },
  };
};

export interface ReadFile {
  readonly document: HospitalDocument;
  /** The id of the importer that read it. */
  readonly format: string;
}

/**
 * Reads a file of any format we know, telling what it is by its content. Fails with `file-empty`, `file-too-large`,
 * `file-not-text`, the fault of its JSON where it looks like JSON, `foreign-drawing`, `foreign-scan` or `foreign-table` for
 * what others write and is not read, `format-not-recognised`, or the failure of the importer that recognised it.
 */
export const readFile = (input: Uint8Array | string, name: string): Result<ReadFile> => {
  const text = typeof input === 'string' ? ok(input) : textOf(input);
  if (!text.ok) return text;
  // UTF-16 code units are at most as many as the bytes they came from.
  if (text.value.length > FILE_SIZE_LIMIT) return fail(tooLarge(text.value.length, FILE_SIZE_LIMIT));
  if (!/[^\s\ufeff]/.test(text.value)) return fail(error('file-empty', ''));
  const file = fileContent(text.value, name);
  const importer = importers.find((candidate) => candidate.recognise(file));
  if (importer !== undefined) {
    const read = importer.read(file);
    return read.ok ? ok({ document: read.value, format: importer.id }, read.issues) : read;
  }
  const json = /^[\s\ufeff]*[[{]/.test(text.value) ? file.json() : undefined;
  if (json?.ok === false) return json;
  const foreign = foreignFile(text.value, name);
  if (foreign !== undefined) return fail({ ...foreign, severity: 'error' });
  return fail(error('format-not-recognised', '', { known: importers.map(({ id }) => id).join(', ') }));
};
