import { useEffect } from 'react';
import { type CommandContext, commands } from './commands';
import { isPressed, isSingleKey, isWriting } from './key-press';
import { nextRegion } from './regions';

/** Listens to the keys of the whole page. What a part of the page has handled itself is left alone. */
export const useKeys = (context: CommandContext): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const state = context.store.getState();
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey) {
        event.preventDefault();
        nextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      // Within a dialog its own keys hold.
      if (state.dialog !== undefined) return;
      const command = commands.find(({ keys, otherKeys }) =>
        [keys, otherKeys].some((each) => each !== undefined && isPressed(each, event)),
      );
      if (command?.keys === undefined) return;
      if (isSingleKey(command.keys) && (isWriting(event.target) || (!state.singleKeys && command.id !== 'delete')))
        return;
      // In a field, undo is the field's own.
      if ((command.id === 'undo' || command.id === 'redo' || command.id === 'duplicate') && isWriting(event.target))
        return;
      event.preventDefault();
      if (command.isPossible?.(state) !== false) command.run(context);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
};
