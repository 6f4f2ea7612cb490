import { error, type Issue } from '../result';

const MEBI = 1_048_576;

/** That a file is larger than is looked at, both in bytes. */
export const tooLarge = (bytes: number, limit: number): Issue =>
  error('file-too-large', '', { size: Math.ceil(bytes / MEBI), limit: limit / MEBI });
