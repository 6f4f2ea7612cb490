import type { Report } from '../../analysis/report';
import type { Bilingual } from '../../library/text';
import type { Language, Level } from '../../library/vocabulary';
import type { ZoneLook } from '../../library/zone-type';
import type { Model } from '../../model/model';
import type { Reach } from '../../segmentation/reach';
import type { Theme } from '../theme';

/** A colour of the theme by its meaning: those of marks for what has an order, those of zones for what has none. */
export type Tone =
  | { readonly of: 'mark'; readonly name: Level | 'question' | 'resolved' }
  | { readonly of: 'zone'; readonly name: ZoneLook };

export interface OverlayClass {
  readonly id: string;
  /** In the reader's language. */
  readonly label: string;
  /** One to four letters that stand for the class where there is no room for more; never two classes with the same. */
  readonly sign: string;
  readonly tone: Tone;
  /** `unknown`: drawn with a broken frame, since nobody knows. `quiet`: nothing to see to, drawn thin. */
  readonly manner: 'plain' | 'unknown' | 'quiet';
}

export interface OverlayMark {
  /** Index in the classes. */
  readonly of: number;
  /** A short word of its own, such as a number or year, in place of the sign of its class. */
  readonly word: string;
}

/** What an overlay says about a hospital. */
export interface Overlaid {
  /** What is shown, for the legend: with what is told apart by it. */
  readonly heading: string;
  /** In the order of the legend. Only those that some asset has. */
  readonly classes: readonly OverlayClass[];
  /** By asset; what is not in it has nothing said about it. */
  readonly marks: ReadonlyMap<string, OverlayMark>;
  /** Things of each class in each zone, zones within it included; things, not elements. */
  readonly shares: ReadonlyMap<string, readonly number[]>;
  /** Things of each class in all. */
  readonly totals: readonly number[];
}

export interface OverlayContext {
  readonly model: Model;
  /** `null` while there is none. */
  readonly report: Report | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** For reachability: a kind of entry or the id of an asset or zone; absent, every entry. See `Reach`. */
  readonly entry?: string | undefined;
  /** For reachability: the answer where it is known already; absent, it is worked out from the model. */
  readonly reach?: Reach | undefined;
}

/** One way to look at the devices of a hospital. Pure; linear in assets and findings. */
export interface Overlay {
  readonly id: string;
  readonly label: Bilingual;
  show(context: OverlayContext): Overlaid;
}

const toneColours = (theme: Theme): Readonly<Record<string, { readonly fill: string; readonly on: string }>> => ({
  ...Object.fromEntries(Object.entries(theme.marks).map(([name, { fill, on }]) => [`mark ${name}`, { fill, on }])),
  ...Object.fromEntries(
    Object.entries(theme.zones).map(([name, { hue }]) => [`zone ${name}`, { fill: hue, on: theme.surface }]),
  ),
});
const kept = new WeakMap<Theme, ReturnType<typeof toneColours>>();

/** The colour of a tone and that of letters on it. */
export const toneOf = (theme: Theme, { of, name }: Tone): { readonly fill: string; readonly on: string } => {
  const colours = kept.get(theme) ?? toneColours(theme);
  kept.set(theme, colours);
  return colours[`${of} ${name}`] ?? { fill: theme.ink3, on: theme.surface };
};
