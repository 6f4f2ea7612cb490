import type { SheetRequest } from './sheet-protocol';
import { readXlsxFile, writeXlsxFile } from './xlsx';

self.onmessage = ({ data }: MessageEvent<SheetRequest>): void => {
  const answer = data.kind === 'read' ? readXlsxFile(data.file) : writeXlsxFile(data.sheets);
  answer
    .then((done) => self.postMessage(done))
    .catch((thrown: unknown) => {
      // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
      setTimeout(() => {
        throw thrown;
      });
    });
};
