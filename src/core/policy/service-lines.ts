import type { Library } from '../library/library';
import type { DataFlow } from '../model/data-flow';
import { servicesOfFlow } from './services-of-flow';

/** The lines of services that a rule set needs for a flow, each a text that is the same for the same line; see `servicesOfFlow`. */
export const serviceLines = (flow: DataFlow, library: Library): readonly string[] =>
  servicesOfFlow(flow, library).services.map(({ first, last }) => `${first}-${last}`);
