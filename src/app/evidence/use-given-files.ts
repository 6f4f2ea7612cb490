import { useEffect, useRef, useState } from 'react';
import type { FilePaper } from '../../core/formats/evidence/paper-from-file';
import { ok, type Result } from '../../core/result';
import { readEvidenceInWorker } from '../../workers/read-evidence-in-worker';
import type { GivenFile } from '../store/page-slice';
import { useToday } from '../store/today';
import { looksLikeFeed } from './looks-like-feed';

/** How far a file is; a result where it was read. */
export type Reading = 'waiting' | 'reading' | Result<FilePaper>;

/** Reads files one after the other as long as the component is there; gone, it ends the reading. */
export const useGivenFiles = (files: readonly GivenFile[], read = readEvidenceInWorker): readonly Reading[] => {
  const localToday = useToday();
  const today = useRef(localToday);
  const [readings, setReadings] = useState<readonly Reading[]>(() => files.map(() => 'waiting'));
  useEffect(() => {
    const controller = new AbortController();
    const set = (at: number, reading: Reading): void => {
      if (!controller.signal.aborted) setReadings((all) => all.map((one, index) => (index === at ? reading : one)));
    };
    const readAll = async (): Promise<void> => {
      for (const [at, { file, name }] of files.entries()) {
        if (controller.signal.aborted) return;
        set(at, 'reading');
        const isFeed = await looksLikeFeed(file);
        set(at, isFeed ? ok({ kind: 'data' }) : await read({ file, name, today: today.current() }, controller.signal));
      }
    };
    void readAll();
    return () => controller.abort();
  }, [files, read]);
  return readings;
};
