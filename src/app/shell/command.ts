import type { keys as words } from '../../i18n/en/keys';
import { type CanvasCommand, canvasApi } from '../canvas/canvas-api';
import type { Files } from '../storage/files';
import type { EditorState, EditorStore } from '../store/editor';
import type { KeyPress } from './key-press';

export interface CommandContext {
  readonly store: EditorStore;
  readonly files: Files;
  /** Opens the file dialog of the browser. */
  readonly chooseFile: () => void;
  /** Opens the palette, with the first letters already written. */
  readonly focusFind: (start?: string) => void;
}

/** A command is known by its words: `keys.command.<id>`. */
export type CommandId = keyof (typeof words)['command'];

export const COMMAND_GROUPS = ['document', 'edit', 'arrange', 'draw', 'look', 'canvas'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something a person can do from a menu, the palette or a key. Its words are `keys.command.<id>`. */
export interface Command {
  readonly id: CommandId;
  /** As shown: `Mod` is Ctrl, or ⌘ on a Mac; `Arrows` is any of the four. People may choose others. */
  readonly keys?: string;
  /** Does the same and is not shown, where people are used to it. */
  readonly otherKeys?: string;
  readonly group: CommandGroup;
  /** Its keys hold only while the focus is on the drawing. */
  readonly onDrawing?: true;
  /** Makes no sense without its keys, so that lists of commands leave it out. */
  readonly keysOnly?: true;
  /** The browser itself answers to the keys (copy, paste); they are listed here and cannot be changed. */
  readonly native?: true;
  readonly isPossible?: (state: EditorState) => boolean;
  /** Whether it is so already. The palette finds it then all the same, and says so. */
  readonly isInEffect?: (state: EditorState) => boolean;
  /** The key that asked for it, where one did. */
  readonly run: (context: CommandContext, press?: KeyPress) => void;
}

export const hasSelection = ({ selection }: EditorState): boolean => selection.length > 0;

/** A command that the drawing carries out on what is selected. */
export const byCanvas = (
  id: CanvasCommand,
  group: CommandGroup,
  more: Partial<Omit<Command, 'id' | 'group' | 'run'>> = {},
): Command => ({ isPossible: hasSelection, ...more, id, group, run: () => canvasApi.run(id) });
