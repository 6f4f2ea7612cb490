import { groupBy } from '../../group';
import { isOutsider } from '../entries';
import { type Draft, idsOf, mayBeClinical, type ProposalKind } from '../situation';

/**
 * A line from outside of which people said that nobody knows its purpose: block it until it is identified. A flow that
 * merely has no purpose recorded is a question, never a cut; a clinical one never is. R58, R33.
 */
export const cut: ProposalKind = {
  action: 'cut',
  find: (situation) => {
    const { model, graph } = situation;
    const lines = model.source.flows.values().filter((flow) => {
      if (flow.status !== 'unknown-purpose' || flow.purpose === 'clinical') return false;
      const ends = [model.asset(flow.from), model.asset(flow.to)];
      return ends.some((end) => end !== undefined && isOutsider(graph, end));
    });
    const insideEndOf = (from: string, to: string): string => {
      const opener = model.asset(from);
      return opener !== undefined && isOutsider(graph, opener) ? to : from;
    };
    return [...groupBy(lines, ({ from, to }) => insideEndOf(from, to))].map(
      ([inside, flows]): Draft => ({
        about: [inside],
        elements: [inside],
        priority: 1,
        cuts: idsOf(flows),
        identifyFirst: idsOf(flows.filter(mayBeClinical)),
        change: { flows: idsOf(flows) },
      }),
    );
  },
};
