import type { StateCreator } from 'zustand';
import type { Language } from '../../core/library/vocabulary';
import type { ViewId } from '../../core/model/id';
import type { AttackPath } from '../../core/segmentation/advice';
import type { EditorState } from './editor';

export type Theme = 'light' | 'dark' | 'system';
export type LeftPanel = 'tree' | 'parts';
export type DockPanel =
  | 'threats'
  | 'questions'
  | 'segmentation'
  | 'separation'
  | 'conduits'
  | 'stride'
  | 'quality'
  | 'vulnerabilities'
  | 'lifecycle'
  | 'register'
  | 'tables';
/** Panels of long tables, which have a taller dock and show no cards of findings. */
export const isRoomy = (panel: DockPanel): boolean =>
  panel === 'tables' ||
  panel === 'separation' ||
  panel === 'conduits' ||
  panel === 'stride' ||
  panel === 'quality' ||
  panel === 'vulnerabilities' ||
  panel === 'lifecycle' ||
  panel === 'register';
export type Overlay = 'flows' | 'trustBoundaries' | 'responsibility' | 'attackPath';
export type Tool = 'select' | 'pan' | 'zone' | 'flow';
export const TEXT_SIZES = [90, 100, 115, 130] as const;
/** In percent of the browser's own size. */
export type TextSize = (typeof TEXT_SIZES)[number];

/** Widths of the side panels and height of the dock, in CSS pixels. */
export interface PanelSizes {
  readonly left: number;
  readonly inspector: number;
  readonly dock: number;
  /** Height of the dock while it shows tables, of elements or of what was considered. */
  readonly tables: number;
  /** Height of the dock while a change is previewed: the drawing is what is looked at then. */
  readonly previewed: number;
}
export const PANEL_SIZES: PanelSizes = { left: 196, inspector: 332, dock: 308, tables: 440, previewed: 192 };

/** What lives as long as the page: selection, open panels, language. Preferences are kept in this browser, nothing else. */
export interface SessionSlice {
  readonly selection: readonly string[];
  readonly view: ViewId | undefined;
  readonly tool: Tool;
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** Whether keys without Ctrl do something outside of fields. */
  readonly singleKeys: boolean;
  /** Whether what is moved or drawn goes to the grid, and to lines with its neighbours. */
  readonly snapToGrid: boolean;
  readonly snapToNeighbours: boolean;
  /** Who decides, as it is put under decisions; empty while nobody said. */
  readonly person: string;
  /** Keys that the person chose for commands, by their ids; empty where they want none. */
  readonly keyChoices: Readonly<Record<string, string>>;
  readonly sizes: PanelSizes;
  readonly leftPanel: LeftPanel;
  readonly leftOpen: boolean;
  readonly dockPanel: DockPanel;
  readonly dockOpen: boolean;
  /** Whether the tables stand in place of the drawing. */
  readonly tablesFull: boolean;
  readonly inspectorOpen: boolean;
  readonly overlays: Readonly<Record<Overlay, boolean>>;
  /** Key of the threat or question whose card is open. */
  readonly activeThreat: string | undefined;
  /** Index in `advice.paths` of the attack path shown on the canvas. */
  readonly path: number | undefined;
  /** A way that is shown on the canvas though it is none of these: the way to what a threat is about. */
  readonly way: AttackPath | undefined;
  select(ids: readonly string[]): void;
  showThreat(key: string | undefined): void;
  showPath(index: number | undefined): void;
  showWay(way: AttackPath | undefined): void;
  /** Sets any of the plain session fields. */
  put(
    change: Partial<Omit<SessionSlice, 'select' | 'showThreat' | 'showPath' | 'showWay' | 'put' | 'toggleOverlay'>>,
  ): void;
  toggleOverlay(overlay: Overlay): void;
}

/** What is kept in this browser from one visit to the next. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly textSize?: TextSize;
  readonly singleKeys?: boolean;
  readonly snapToGrid?: boolean;
  readonly snapToNeighbours?: boolean;
  readonly keyChoices?: Readonly<Record<string, string>>;
  readonly person?: string;
  readonly sizes?: PanelSizes;
  readonly leftOpen?: boolean;
  readonly dockOpen?: boolean;
  readonly inspectorOpen?: boolean;
}

export const createSessionSlice =
  (preferences: Preferences, view: ViewId | undefined): StateCreator<EditorState, [], [], SessionSlice> =>
  (set) => ({
    selection: [],
    view,
    tool: 'select',
    textSize: 100,
    singleKeys: true,
    snapToGrid: true,
    snapToNeighbours: true,
    keyChoices: {},
    person: '',
    sizes: PANEL_SIZES,
    leftPanel: 'tree',
    leftOpen: true,
    dockPanel: 'threats',
    dockOpen: true,
    tablesFull: false,
    inspectorOpen: true,
    ...preferences,
    overlays: { flows: true, trustBoundaries: true, responsibility: true, attackPath: true },
    activeThreat: undefined,
    path: undefined,
    way: undefined,
    select: (ids) => set({ selection: ids }),
    showThreat: (key) => set({ activeThreat: key }),
    showPath: (index) => set({ path: index, way: undefined }),
    showWay: (way) => set({ way, path: undefined }),
    put: (change) => set(change),
    toggleOverlay: (overlay) => set(({ overlays }) => ({ overlays: { ...overlays, [overlay]: !overlays[overlay] } })),
  });
