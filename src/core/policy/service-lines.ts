import type { Library } from '../library/library';
import type { DataFlow } from '../model/data-flow';
import { servicesOfFlow } from './services-of-flow';

/**
 * The lines of services that a rule set needs for each flow, as texts that are the same for the same line; see
 * `servicesOfFlow`. What flows of one protocol, port and transport need is worked out once.
 */
export const serviceLinesIn = (library: Library): ((flow: DataFlow) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  return (flow) => {
    const key = `${flow.protocol ?? ''}|${flow.port ?? ''}|${flow.transport ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const lines = servicesOfFlow(flow, library).services.map(({ first, last }) => `${first}-${last}`);
    known.set(key, lines);
    return lines;
  };
};
