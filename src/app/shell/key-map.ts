import type { Command, CommandId } from './command';
import { commands } from './commands';
import { isPressed, type KeyPress, shownKeys } from './key-press';

/** The keys that a person chose in place of the given ones; an empty text is no key at all. */
export type KeyChoices = Readonly<Record<string, string>>;

/** The keys of a command as they hold now. */
export const keysOf = ({ id, keys }: Command, chosen: KeyChoices): string | undefined => {
  const own = Object.hasOwn(chosen, id) ? chosen[id] : keys;
  return own === '' ? undefined : own;
};

/** The keys as lists show them; `undefined` where there are none. */
export const shownKeysOf = (command: Command | undefined, chosen: KeyChoices): string | undefined => {
  const keys = command === undefined ? undefined : keysOf(command, chosen);
  return keys === undefined ? undefined : shownKeys(keys);
};

/** The command that the key asks for, and the keys by which it is known. Those of the drawing hold only there. */
export const commandFor = (
  event: KeyPress,
  chosen: KeyChoices,
  onDrawing: boolean,
): { readonly command: Command; readonly keys: string } | undefined => {
  const isAsked = (keys: string | undefined): keys is string => keys !== undefined && isPressed(keys, event);
  for (const command of commands) {
    if (command.onDrawing === true && !onDrawing) continue;
    const own = keysOf(command, chosen);
    if (isAsked(own)) return { command, keys: own };
    if (isAsked(command.otherKeys)) return { command, keys: command.otherKeys };
  }
  return undefined;
};

/** Keys that browsers or this page need for themselves. */
const RESERVED: readonly string[] = ['Mod+W', 'Mod+T', 'Mod+N', 'Mod+Shift+T', 'Mod+Shift+N', 'Mod+R', 'F5', 'F11'];
const WALKING = /^(.*\+)?(Tab|Escape|Enter|Arrow\w+)$/;

export type Refusal = { readonly why: 'reserved' | 'walking' } | { readonly why: 'taken'; readonly by: CommandId };

/** Why the keys cannot be given to the command; `undefined` when they can. */
export const refusalOf = (id: CommandId, keys: string, chosen: KeyChoices): Refusal | undefined => {
  if (RESERVED.includes(keys)) return { why: 'reserved' };
  if (WALKING.test(keys)) return { why: 'walking' };
  const owner = commands.find(
    (command) => command.id !== id && (keysOf(command, chosen) === keys || command.otherKeys === keys),
  );
  return owner === undefined ? undefined : { why: 'taken', by: owner.id };
};

/** The choices with one more; going back to the given keys leaves no trace. */
export const withKeys = (command: Command, keys: string, chosen: KeyChoices): KeyChoices => {
  const { [command.id]: _, ...others } = chosen;
  return keys === (command.keys ?? '') ? others : { ...others, [command.id]: keys };
};
