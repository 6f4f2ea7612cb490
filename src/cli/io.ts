/** What the command line touches outside itself; a test hands in its own. */
export interface Io {
  /** Everything after the program's name. */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Today by the clock, `YYYY-MM-DD`, in local time. */
  today(): string;
  /** The result. Nothing else goes to standard output. */
  out(text: string): void;
  /** A message for the person, one line. */
  tell(text: string): void;
}
