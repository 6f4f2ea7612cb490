import { readFile } from '../core/formats/read-file';
import { pause } from './pause';
import { documentPieces } from './pieces';
import type { ReadAnswer, ReadRequest } from './protocol';

const post = (answer: ReadAnswer): void => self.postMessage(answer);

const read = async ({ file, name }: ReadRequest): Promise<void> => {
  const result = readFile(new Uint8Array(await file.arrayBuffer()), name);
  if (result.ok) {
    for (const changes of documentPieces(result.value.document)) {
      post({ kind: 'piece', changes });
      // A turn for each piece lets the page take them one by one.
      await pause();
    }
  }
  post({ kind: 'done', read: result.ok, issues: result.issues });
};

self.onmessage = ({ data }: MessageEvent<ReadRequest>): void => {
  read(data).catch((thrown: unknown) => {
    // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
    setTimeout(() => {
      throw thrown;
    });
  });
};
