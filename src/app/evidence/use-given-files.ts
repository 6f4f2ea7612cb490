import { useEffect, useRef, useState } from 'react';
import type { FilePaper } from '../../core/formats/evidence/paper-from-file';
import { error, fail, ok, type Result } from '../../core/result';
import { readEvidenceInWorker } from '../../workers/read-evidence-in-worker';
import type { GivenFile } from '../store/page-slice';
import { useToday } from '../store/today';
import { looksLikeFeed, mayFileBeFeed } from './looks-like-feed';

/** How far a file is; a result where it was read. */
export type Reading = 'waiting' | 'reading' | Result<FilePaper>;

/** A file that is too large for a paper and may be vulnerability data, which can be larger. */
export const MAY_BE_DATA = 'paper-may-be-data';

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
    const readPaper = async (file: Blob, name: string): Promise<Result<FilePaper>> => {
      const result = await read({ file, name, today: today.current() }, controller.signal);
      const large = result.ok ? undefined : result.issues.find(({ code }) => code === 'file-too-large');
      return large !== undefined && (await mayFileBeFeed(file)) ? fail(error(MAY_BE_DATA, '', large.params)) : result;
    };
    const readAll = async (): Promise<void> => {
      for (const [at, { file, name }] of files.entries()) {
        if (controller.signal.aborted) return;
        set(at, 'reading');
        const isFeed = await looksLikeFeed(file);
        set(at, isFeed ? ok({ kind: 'data' }) : await readPaper(file, name));
      }
    };
    void readAll();
    return () => controller.abort();
  }, [files, read]);
  return readings;
};
