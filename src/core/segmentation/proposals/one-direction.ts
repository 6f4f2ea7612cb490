import { groupBy } from '../../group';
import { type Draft, idsOf, type ProposalKind } from '../situation';

const TERMINALS = 'eligibility';

/**
 * The eligibility terminal opens connections into the EHR: only the other direction is meant to be. The flows are
 * clinical, so they are turned round, not stopped: the EHR asks, and the terminal answers.
 */
export const oneDirection: ProposalKind = {
  action: 'one-direction',
  find: (situation) => {
    const { model } = situation;
    const typeOf = (id: string): string | undefined => {
      const asset = model.asset(id);
      return asset === undefined ? undefined : situation.zoneTypeOf(asset);
    };
    const terminalOf = (from: string, to: string): string => (typeOf(from) === TERMINALS ? from : to);
    const reversed = model.source.flows.values().filter((flow) => {
      const ends = [typeOf(flow.from), typeOf(flow.to)];
      return ends.includes(TERMINALS) && ends.includes('ehr-core') && situation.verdictOf(flow) === 'never';
    });
    return [...groupBy(reversed, ({ from, to }) => terminalOf(from, to))].map(([terminal, flows]): Draft => {
      const asset = model.asset(terminal);
      const turned = new Set(idsOf(flows));
      const keeps = asset === undefined ? [] : situation.careFlowsOf([asset]).filter((id) => !turned.has(id));
      return {
        about: [terminal],
        elements: [terminal],
        priority: 1,
        enforcement: 'one-way',
        keeps,
        reroutes: [...turned],
        change: { flows: [...turned] },
      };
    });
  },
};
