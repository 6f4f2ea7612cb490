import type { Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import type { Perimeter } from './boundaries';
import type { Frames } from './frames';
import type { MarkMap } from './marks';

/** What the elements of a scene are drawn from. */
export interface SceneInput {
  readonly model: Model;
  readonly frames: Frames;
  readonly marks: MarkMap;
  readonly perimeter: Perimeter | undefined;
  readonly language: Language;
  readonly today: string | undefined;
}

/** What was drawn before, and what has changed since. */
export interface Since<Drawn> {
  readonly input: SceneInput;
  readonly drawn: Drawn;
  /** Elements whose marks changed. */
  readonly marked: ReadonlySet<string>;
}

/** Whether both say the same thing in the same words, so that elements drawn for the one may serve the other. */
export const sameWords = (a: SceneInput, b: SceneInput): boolean =>
  a.language === b.language && a.today === b.today && a.model.library === b.model.library;
