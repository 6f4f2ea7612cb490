import type { Library } from '../../../core/library/library';
import type { Model } from '../../../core/model/model';
import type { Translate } from '../../../i18n/i18n';
import type { CommandContext, CommandId } from '../command';
import type { FoundKind } from '../find';

/** A line of the palette. */
export interface Item {
  /** The same for the same thing, however it was found. */
  readonly key: string;
  readonly kind: FoundKind | 'part' | 'connect' | 'count' | 'field' | 'mode';
  /** Of the element, command or part, for its picture. */
  readonly id: string;
  readonly name: string;
  /** At the end of the line: keys, or where it stands. */
  readonly end: string;
  /** Says why it cannot be done; choosing it does nothing. */
  readonly isFault?: boolean;
  /** What Enter does. A text it gives is written into the field, and the palette stays open. */
  readonly run: () => string | undefined;
}

/** What the palette knows while it is open. */
export interface PaletteContext {
  readonly commands: CommandContext;
  readonly model: Model;
  readonly library: Library;
  readonly t: Translate;
  readonly keysOf: (id: CommandId) => string | undefined;
  /** Keys of items chosen lately, the last one first. */
  readonly recent: readonly string[];
}

/** As many lines as a person reads; more letters narrow them. */
export const MOST = 50;
