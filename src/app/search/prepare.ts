import type { HospitalDocument } from '../../core/document/document';
import { whenIdle } from '../store/when-idle';
import { blockWrites } from './document-index';

/** So much of an idle moment may be used at once, in milliseconds. */
const SLICE = 6;

/** Writes the text by which the document is searched in idle moments, until it is done or called off. */
export const prepareSearch = (document: HospitalDocument): (() => void) => {
  let stop = (): void => {};
  const writes = blockWrites(document);
  let next = 0;
  const slice = (): void => {
    const until = performance.now() + SLICE;
    while (next < writes.length && performance.now() < until) {
      writes[next]?.();
      next += 1;
    }
    if (next < writes.length) stop = whenIdle(slice);
  };
  stop = whenIdle(slice);
  return () => stop();
};
