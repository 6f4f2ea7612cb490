import type { ConduitPart } from '../panels/conduits/conduits-state';
import type { Command, CommandId } from './command';

const part = (id: CommandId, shown: ConduitPart): Command => ({
  id,
  group: 'look',
  run: ({ store }) => {
    store.getState().put({ dockPanel: 'conduits', dockOpen: true });
    void import('../panels/conduits/conduits-state').then(({ putConduits }) =>
      putConduits({ part: shown, isOpen: false }),
    );
  },
});

/** What lies between zones and between parties. */
export const conduitCommands: readonly Command[] = [
  part('conduitMatrix', 'matrix'),
  part('outsideLines', 'lines'),
  part('responsibilities', 'boundaries'),
];
