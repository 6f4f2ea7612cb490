import { useCallback } from 'react';
import { useEditor } from '../store/editor';
import type { CommandId } from './command';
import { commands } from './commands';
import { shownKeysOf } from './key-map';

/** Tells the keys of a command as they hold now, for menus and hints. */
export const useShownKeys = (): ((id: CommandId) => string | undefined) => {
  const chosen = useEditor((state) => state.keyChoices);
  return useCallback(
    (id) =>
      shownKeysOf(
        commands.find((command) => command.id === id),
        chosen,
      ),
    [chosen],
  );
};
