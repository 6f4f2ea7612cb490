import type { Language } from '../../library/vocabulary';

/** A file for equipment or for people. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

export interface WriteOptions {
  /** The language of comments, where the equipment takes more than ASCII. */
  readonly language: Language;
}
