/**
 * A view as shapes and text: the same scene for the canvas, SVG and print. Coordinates are CSS pixels at 100 %, y down,
 * absolute in the drawing. Colours are never here: shapes say what they mean, and a theme says how that looks.
 */

import type { Category, Enforcement, Level, Purpose } from '../library/vocabulary';
import type { ZoneLook } from '../library/zone-type';
import type { BoxKind } from '../views/boxes';
import type { LinkMedium } from '../views/cables';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** The worst open threat and whether questions are open. */
export interface Marks {
  readonly level: Level | undefined;
  readonly question: boolean;
}

export type Badge = 'wireless' | 'end-of-support' | 'no-mds2' | 'locked' | 'life-critical';

export interface SceneZone {
  readonly id: string;
  readonly rect: Rect;
  /** 1 for outermost zones. */
  readonly depth: number;
  readonly parent: string | undefined;
  readonly look: ZoneLook;
  /** What it is when it is no zone: a place, a machine, a party. */
  readonly box?: BoxKind | undefined;
  readonly name: string;
  /** Subnets, as one line; empty when none are known. Of other boxes, what they are. */
  readonly subnet: string;
  /** `undefined` is drawn as unknown. */
  readonly enforcement: Enforcement | undefined;
  /** Things and kinds of things inside, zones within it included: what it says when it is too small to show them. */
  readonly things: number;
  readonly kinds: number;
  readonly marks: Marks;
  /** Only what is said about the zone itself. */
  readonly ownMarks: Marks;
  readonly collapsed: boolean;
  readonly locked: boolean;
  /** It only stands around what is looked into. */
  readonly guest?: true;
}

/** Shape of a device's tile; it tells the category apart without colour. */
export type Tile = 'medical' | 'server' | 'endpoint' | 'network' | 'person' | 'external' | 'cloud' | 'ot' | 'unknown';

export interface SceneDevice {
  readonly id: string;
  readonly rect: Rect;
  readonly zone: string | undefined;
  readonly kind: string;
  readonly category: Category | undefined;
  readonly tile: Tile;
  /** The drawing inside the tile, a name in `icons.ts`. */
  readonly icon: string;
  readonly name: string;
  /** Address and papers; shown when near. */
  readonly second: string;
  readonly count: number;
  readonly marks: Marks;
  readonly badges: readonly Badge[];
  readonly locked: boolean;
  /** It only stands around what is looked into. */
  readonly guest?: true;
}

export interface SceneFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Orthogonal corners from edge to edge, at least two. */
  readonly points: readonly Point[];
  readonly initiator: 'from' | 'to' | 'both';
  readonly twoWay: boolean;
  /** `undefined`: nobody knows what it is for. */
  readonly purpose: Purpose | undefined;
  /** `undefined`: unknown, also when the protocol merely could. */
  readonly encrypted: boolean | undefined;
  readonly crossing: string | undefined;
  /** Protocol and port; shown when near. */
  readonly label: string;
  readonly marks: Marks;
  /** Of a physical connection: its medium and the ports at its ends (empty where unknown); `undefined` for data flows. */
  readonly cable?: { readonly medium: LinkMedium | undefined; readonly ports: readonly [string, string] } | undefined;
}

/** Where flows pass from one zone into another: one gate per crossing, across its flows. */
export interface SceneGate {
  readonly id: string;
  readonly at: Point;
  /** Whether the flows run left–right or up–down there. */
  readonly along: 'horizontal' | 'vertical';
  readonly state: 'guarded' | 'vlan-only' | 'open' | 'unknown';
  readonly zones: readonly [string, string];
  readonly flows: readonly string[];
  readonly marks: Marks;
}

/** A drawn boundary: trust changes here, or the party that answers does (責任分界). */
export interface SceneBoundary {
  readonly id: string;
  readonly kind: 'trust' | 'responsibility';
  /** The zone it goes around; `undefined` where one edge goes around several outermost zones. */
  readonly zone: string | undefined;
  readonly rect: Rect;
  readonly name: string;
  /** For responsibility: the parties inside and outside, and whether a contract is recorded. */
  readonly inside?: string;
  readonly outside?: string;
  readonly contract?: boolean | undefined;
}

/** All flows between two zones as one line, for when their devices are too small to see. */
export interface SceneConduit {
  readonly id: string;
  readonly zones: readonly [string, string];
  readonly points: readonly Point[];
  readonly flows: number;
  /** Whether they are cables, which have no purpose. */
  readonly cable?: true;
  /** The worst purpose among them: unknown, maintenance, business, clinical. */
  readonly purpose: Purpose | undefined;
}

/** Words that people stuck onto the view. */
export interface SceneNote {
  readonly id: string;
  readonly rect: Rect;
  readonly text: string;
  /** The text as it is broken into lines. */
  readonly lines: readonly string[];
  /** What it is about: an element, or the zone that it stands in. */
  readonly on: string | undefined;
  /** The element with which it moves: what it is about, of a flow the device at its start. */
  readonly anchor: string | undefined;
  /** The box that it is about, of a flow the middle of its way; `undefined` where there is none. */
  readonly target: Rect | undefined;
}

export interface Scene {
  readonly bounds: Rect;
  /** Outer zones before the zones inside them. */
  readonly zones: readonly SceneZone[];
  readonly devices: readonly SceneDevice[];
  readonly flows: readonly SceneFlow[];
  readonly conduits: readonly SceneConduit[];
  readonly gates: readonly SceneGate[];
  readonly boundaries: readonly SceneBoundary[];
  /** Lower ones first. */
  readonly notes: readonly SceneNote[];
  /** Zones and assets that have no place in the view yet, sorted by id; neither they nor their flows are drawn. */
  readonly unplaced: readonly string[];
}

export { DEVICE_HEIGHT, DEVICE_WIDTH, GAP, ZONE_HEADER } from '../document/sizes';
