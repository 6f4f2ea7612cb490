import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Where the real files for importer tests are: `SEKISHO_CORPUS`, else a checkout beside the project.
 * `undefined` when there is none; then tests skip with a message, except where `CI=true`, where they must run.
 */
export const corpusFolder = (): string | undefined => {
  const folder = [process.env.SEKISHO_CORPUS, resolve(process.cwd(), '../shared/corpus')].find(
    (candidate) => candidate !== undefined && existsSync(candidate),
  );
  if (folder === undefined && process.env.CI === 'true')
    throw new Error('The corpus is missing. Set SEKISHO_CORPUS to its folder.');
  return folder;
};
