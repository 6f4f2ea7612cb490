import { listAfter } from './list-change';
import type { AnalysisAnswer, ReportOrder } from './protocol';
import type { ReportLists } from './report-lists';
import { createUnpacker } from './unpacking';

/** Items of the long lists that are not as they were, any of the lists in part. */
type Fresh = Partial<ReportLists>;

/** Takes the pieces of one answer, in their order, and says when all are there what the lists are now. */
export const createTray = () => {
  const unpack = createUnpacker();
  const pieces: Fresh[] = [];
  return {
    take: ({ list, packed }: Extract<AnalysisAnswer, { kind: 'piece' }>): void => {
      // What a worker of ours packed for a list belongs there.
      pieces.push({ [list]: unpack(packed) } as Fresh);
    },
    /** What was there and did not change, and what came. Lists that the answer is not about stay. */
    listsAfter: (before: ReportLists, order: ReportOrder): ReportLists => {
      const after = <K extends keyof ReportLists>(name: K): readonly ReportLists[K][number][] => {
        const places = order[name];
        if (places === undefined) return before[name];
        const fresh = pieces.flatMap((piece): readonly ReportLists[K][number][] => piece[name] ?? []);
        return listAfter<ReportLists[K][number]>(before[name], { order: places, fresh });
      };
      return {
        threats: after('threats'),
        questions: after('questions'),
        flows: after('flows'),
        paths: after('paths'),
        proposals: after('proposals'),
      };
    },
  };
};
