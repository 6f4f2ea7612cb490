import type { Model } from '../model/model';
import type { QualityFinding } from './finding';

/** Looks for one or several kinds of flaws in a model. Findings come in the order of ids. */
export type QualityCheck = (model: Model, today: string) => readonly QualityFinding[];
