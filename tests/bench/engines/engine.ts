import type { HospitalDocument } from '../../../src/core/document/document';

/** What the engine of another program says about a hospital. */
export interface EngineResult {
  /** Of the whole analysis, without reading its input, in milliseconds. */
  readonly took: number;
  readonly findings: number;
  /** Of those, the ones about a zone or the meeting of two. */
  readonly onBoundaries: number;
  /** What it asks because it does not know; absent where it has no such thing. */
  readonly questions?: number;
}

/** The engine of another program, run from a checkout of it that whoever measures gives. */
export interface Engine {
  readonly name: string;
  /** The hospital as that program takes it, as far as it has words for it. */
  translate(hospital: HospitalDocument): unknown;
  /** Runs on what `translate` gave, kept in the file; throws, saying why, where it cannot. */
  run(checkout: string, file: string): EngineResult;
}
