/** The page's side of the workers. */
export {
  type AnalysisClient,
  createAnalysisClient,
  type OnFailure,
  type OnReach,
  type OnReport,
} from './analysis-client';
export { layOutInWorker } from './lay-out-in-worker';
export { readInWorker } from './read-in-worker';
