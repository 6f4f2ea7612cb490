import { packHandOver, unpackHandOver } from '../core/formats/hand-over';
import { ok, type Result } from '../core/result';
import type { HandOverAnswer, HandOverRequest, UnpackedFile, UnpackedHospital } from './hand-over-protocol';
import { sha256Of } from './sha256';

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

const unpacked = async (file: Blob): Promise<Result<UnpackedHospital>> => {
  const result = unpackHandOver(await bytesOf(file));
  if (!result.ok) return result;
  const files: UnpackedFile[] = [];
  for (const { name, bytes } of result.value.files) {
    const own = new Uint8Array(bytes);
    files.push({ name, sha256: await sha256Of(own), file: new Blob([own]) });
  }
  return ok({ document: new Blob([new Uint8Array(result.value.document)]), files }, result.issues);
};

const answerTo = async (request: HandOverRequest): Promise<HandOverAnswer> => {
  if (request.kind === 'unpack') return { kind: 'unpacked', result: await unpacked(request.file) };
  const packed = packHandOver(await bytesOf(request.document), request.files);
  return { kind: 'packed', file: new Blob([new Uint8Array(packed)], { type: 'application/zip' }) };
};

self.onmessage = ({ data }: MessageEvent<HandOverRequest>): void => {
  answerTo(data)
    .then((answer) => self.postMessage(answer))
    .catch((thrown: unknown) => {
      // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
      setTimeout(() => {
        throw thrown;
      });
    });
};
