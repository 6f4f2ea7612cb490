import type { Page } from 'playwright';
import type { Hand } from './hand';

/** A point of the page, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a step gets: the page, the input devices, and what is being opened. */
export interface Bench {
  readonly page: Page;
  readonly hand: Hand;
  /** The file that was given to the benchmark, or the generated hospital in our own format. */
  readonly file: string;
  readonly assets: number;
}

/** Something that is shown in the page when a person asks for it, and put away again. */
export interface Shown {
  /** Asks for it with a click or a key. */
  show(bench: Bench): Promise<void>;
  /** Says inside the page, asked once per frame, whether it can be seen. Must not use anything around it. */
  readonly seen: (assets: number) => boolean;
  hide(bench: Bench): Promise<void>;
  /** Likewise, whether it is put away; without it nothing is measured of that. */
  readonly hidden?: (assets: number) => boolean;
}

/**
 * How to use one drawing program in its page. Every verb may be missing; its rows then stay empty. A verb puts the
 * program where the step begins or does the step with real input events; the benchmark measures around it.
 *
 * To put another program beside this one, write a module that exports `adapter` and run
 * `npm run bench -- --url http://127.0.0.1:8080/ --adapter ./path/to/adapter.ts --file drawing.xml`.
 */
export interface Adapter {
  readonly name: string;
  /** `false`: it draws without asking the browser for frames, so that the benchmark asks for each, to count them. */
  readonly asksForFrames?: false;
  /** Before the page is loaded: has the moments kept in `window.benchReports` at which what follows from an edit is shown. */
  prepare?(page: Page): Promise<void>;
  /** Edits a property of the selected device, another way at each turn; the page hears of it by a `change` event. */
  property?(bench: Bench, turn: number): Promise<boolean>;
  /** From the loaded page until a person could begin. */
  started(bench: Bench): Promise<void>;
  /** Gives the file to the program; returns at once. */
  open(bench: Bench): Promise<void>;
  /** Says inside the page, asked once per frame, whether the drawing can be seen. Must not use anything around it. */
  readonly usable: (assets: number) => boolean;
  /** Likewise, whether everything around the drawing is there too. */
  readonly ready?: (assets: number) => boolean;
  /** Waits for what goes on in the background after opening, which is not part of the figures of the hand. */
  settled?(bench: Bench): Promise<void>;
  /** Shows the whole drawing. */
  fit?(bench: Bench): Promise<void>;
  /** A point on the ground of the drawing, where wheel events pan and zoom. */
  middle(bench: Bench): Promise<Spot>;
  /** What makes a wheel event zoom. Without it `Control`. */
  readonly zoomKey?: 'Control' | 'none';
  /** Brings one device near enough to read and gives where it can be taken; another one at each turn. */
  device?(bench: Bench, turn: number): Promise<Spot | undefined>;
  /** Brings a zone with some 500 devices in view and gives where it can be taken; another one at each turn. */
  zone?(bench: Bench, turn: number): Promise<Spot | undefined>;
  /** Puts the caret into a field for the name of the selected device. */
  field?(bench: Bench): Promise<boolean>;
  /** The key that ends typing in that field, so that what was typed is in the document. */
  readonly commit?: string;
  /** Puts the keyboard on the drawing with one device selected, so that keys edit it. */
  onDevice?(bench: Bench): Promise<void>;
  /** One edit by keyboard of the selected device, as `Alt+ArrowRight`. */
  readonly nudge?: string;
  readonly selectAll?: string;
  readonly undo?: string;
  readonly redo?: string;
  /** All devices as a table. */
  readonly table?: Shown;
  /** Where one writes to find things and commands. */
  readonly palette?: Shown;
  /** What is inside one zone, alone; begins with a device of it selected. */
  readonly drill?: Shown;
  /** Gives the whole drawing out as SVG; the length of the text in bytes. */
  svg?(bench: Bench): Promise<number>;
}
