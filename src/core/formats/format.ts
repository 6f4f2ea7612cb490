import type { Report } from '../analysis/report';
import type { HospitalDocument } from '../document/document';
import type { SceneState } from '../drawing/next-scene';
import type { OverlayId } from '../drawing/overlays/overlays';
import type { Library } from '../library/library';
import type { Language } from '../library/vocabulary';
import type { ViewId } from '../model/id';
import type { Model } from '../model/model';
import type { Result } from '../result';
import type { Steps } from '../steps';

/** A file as text. Its JSON is read at most once, and only when asked for. */
export interface FileContent {
  /** The file's name, for titles and ids where the content has none; never for telling what it is. */
  readonly name: string;
  readonly text: string;
  json(): Result<unknown>;
}

/**
 * A format that can be read. Its words are `files.format.<id>` in `i18n`. To add one: a file of its own, one line in
 * `importers.ts`, its words, its test with a real sample.
 */
export interface Importer {
  readonly id: string;
  /** Usual ends of file names, without the dot; for file dialogs only. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format, by its content alone. Cheap and never failing. */
  recognise(file: FileContent): boolean;
  /** Reads a file it recognised. Names what was guessed or left out; bad input is a failure, never an exception. */
  read(file: FileContent): Result<HospitalDocument>;
}

/** What a drawing or report needs besides the document. */
export interface ExportContext {
  readonly library: Library;
  /** The model of the document, where there is one already. */
  readonly model?: Model | undefined;
  /** What is drawn of the view on the page, so that only what the file shows otherwise is drawn anew. */
  readonly drawn?: SceneState | undefined;
  readonly language: Language;
  /** The view to draw; absent: the first. */
  readonly view?: ViewId | undefined;
  /** The analysis to mark threats from; absent: none is marked. */
  readonly report?: Report | undefined;
  /** The day of the drawing where there is no report, `YYYY-MM-DD`; absent: that of the document. */
  readonly today?: string | undefined;
  /** What a drawing shows about devices; absent: their threats. */
  readonly overlay?: OverlayId | undefined;
  /** Where reachability begins, where that is shown; absent: at every entry. */
  readonly reachFrom?: string | undefined;
}

/** A format that can be written. Its words are `files.format.<id>` in `i18n`. */
export interface Exporter {
  readonly id: string;
  /** The end of the file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The text of the file, with issues naming what the format cannot carry. */
  write(document: HospitalDocument, context: ExportContext): Result<string>;
  /** As `write`, with pauses and with the text in pieces, where it takes long for large documents. */
  inSteps?(document: HospitalDocument, context: ExportContext): Steps<Result<readonly string[]>>;
}
