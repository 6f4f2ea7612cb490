import type { Result } from '../core/result';

/** What the command line touches outside itself; a test hands in its own. */
export interface Io {
  /** Everything after the program's name. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Today by the clock, `YYYY-MM-DD`, in local time. */
  today(): string;
  /** The bytes of a file, or of standard input for `-`. Refuses what is larger than the limit before reading all of it. */
  read(name: string, limit: number): Promise<Result<Uint8Array>>;
  /** The files in a folder and in those inside it, in the order of their names; links are not followed. */
  filesIn(folder: string, most: number): Promise<Result<readonly string[]>>;
  /** In small hexadecimals. */
  sha256(bytes: Uint8Array): string;
  write(name: string, content: string | Uint8Array): Result<undefined>;
  /** Makes the folder, and those around it, where they are not there yet. */
  makeFolder(name: string): Result<undefined>;
  /** The result. Nothing else goes to standard output. */
  out(text: string): void;
  /** A message for the person, to standard error. */
  tell(text: string): void;
}
