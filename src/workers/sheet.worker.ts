import type { SheetRequest } from './sheet-protocol';
import { readSheetFile, writeXlsxFile } from './xlsx';

self.onmessage = ({ data }: MessageEvent<SheetRequest>): void => {
  const answer = data.kind === 'read' ? readSheetFile(data.file) : writeXlsxFile(data.sheets);
  answer
    .then((done) => self.postMessage(done))
    .catch((thrown: unknown) => {
      // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
      setTimeout(() => {
        throw thrown;
      });
    });
};
