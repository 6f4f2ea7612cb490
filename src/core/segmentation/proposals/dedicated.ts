import { type Draft, idsOf, type ProposalKind } from '../situation';

/** Data with which a terminal decides what devices do to patients. */
const COMMANDING: ReadonlySet<string> = new Set(['drug-library', 'control', 'treatment-plan', 'config']);

/** A PC that writes what devices will do, and that may be used for the web too: it is to serve nothing else. */
export const dedicated: ProposalKind = {
  action: 'dedicated',
  find: (situation) => {
    const { model } = situation;
    return model.source.assets.values().flatMap((asset): readonly Draft[] => {
      if (model.categoryOf(asset) !== 'it-endpoint' || asset.internetUse === 'none') return [];
      const commands = model
        .flowsOf(asset.id)
        .filter(({ from, data }) => from === asset.id && data?.some((each) => COMMANDING.has(each)));
      if (commands.length === 0) return [];
      const change = { entries: [asset.id] };
      return [{ about: [asset.id], elements: [asset.id], priority: 2, keeps: idsOf(commands), change }];
    });
  },
};
