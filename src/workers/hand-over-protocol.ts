import type { Result } from '../core/result';

/** A file with its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that came out of a packed one, with its hash; `undefined` where the browser works none out. */
export interface UnpackedFile {
  readonly name: string;
  readonly sha256: string | undefined;
  readonly file: Blob;
}

/** A hospital that was handed over with its files. */
export interface UnpackedHospital {
  readonly document: Blob;
  readonly files: readonly UnpackedFile[];
}

export type HandOverRequest =
  | { readonly kind: 'pack'; readonly document: Blob; readonly files: readonly NamedBytes[] }
  | { readonly kind: 'unpack'; readonly file: Blob };

export type HandOverAnswer =
  | { readonly kind: 'packed'; readonly file: Blob }
  | { readonly kind: 'unpacked'; readonly result: Result<UnpackedHospital> };
