import { paperFromFile } from '../core/formats/evidence/paper-from-file';
import { library } from '../templates';
import type { EvidenceAnswer, EvidenceRequest } from './evidence-protocol';
import { pause } from './pause';
import { slicesOf } from './pieces';
import { sha256Of } from './sha256';

const post = (answer: EvidenceAnswer): void => self.postMessage(answer);

const read = async ({ file, name, today }: EvidenceRequest): Promise<void> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = await sha256Of(bytes);
  const result = await paperFromFile(bytes, { name, sha256, size: bytes.length, today }, library);
  if (!result.ok || result.value.kind === 'data') {
    post({ kind: 'done', content: result.ok ? result.value : undefined, issues: result.issues });
    return;
  }
  const { components, statements, ...paper } = result.value.paper;
  // A turn for each piece lets the page take them one by one.
  for (const slice of slicesOf(components ?? [])) {
    post({ kind: 'components', components: slice });
    await pause();
  }
  for (const slice of slicesOf(statements ?? [])) {
    post({ kind: 'statements', statements: slice });
    await pause();
  }
  // An empty list says that there are none, which is more than no list.
  const empty = {
    ...(components?.length === 0 ? { components } : {}),
    ...(statements?.length === 0 ? { statements } : {}),
  };
  post({ kind: 'done', content: { ...result.value, paper: { ...paper, ...empty } }, issues: result.issues });
};

self.onmessage = ({ data }: MessageEvent<EvidenceRequest>): void => {
  read(data).catch((thrown: unknown) => {
    // Our own code is wrong, or memory ran out: the page learns of it as of any broken worker.
    setTimeout(() => {
      throw thrown;
    });
  });
};
