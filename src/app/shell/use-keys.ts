import { useLayoutEffect } from 'react';
import type { CommandContext } from './command';
import { commandFor } from './key-map';
import { isForFields, isSingleKey, isWriting } from './key-press';

const isOnDrawing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('[data-canvas]');

/** These are the field's own while a person writes. */
const OF_FIELDS: readonly string[] = ['undo', 'redo', 'duplicate'];

/** Listens to the keys of the whole page. What a part of the page has handled itself is left alone. */
export const useKeys = (context: CommandContext): void => {
  // From the moment something is seen, not a moment later.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const state = context.store.getState();
      const asked = commandFor(event, state.keyChoices, isOnDrawing(event.target));
      if (asked === undefined) return;
      const { command, keys } = asked;
      const writing = isWriting(event.target);
      if (writing && (isForFields(keys) || OF_FIELDS.includes(command.id))) return;
      if (isSingleKey(keys) && !state.singleKeys) return;
      // The browser does it, and tells the drawing.
      if (command.native === true && !keys.includes('Arrows')) return;
      // Within a dialog its own keys hold; the browser must not answer for the page meanwhile.
      if (state.dialog !== undefined) {
        if (!isForFields(keys)) event.preventDefault();
        return;
      }
      event.preventDefault();
      if (command.isPossible?.(state) !== false) command.run(context, event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
};
