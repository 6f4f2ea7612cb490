import type { Level } from '../library/vocabulary';
import type { ZoneLook } from '../library/zone-type';

export interface MarkColours {
  readonly fill: string;
  /** The sign on it. */
  readonly on: string;
  /** Its rim, where that is not the ground. */
  readonly rim?: string;
}

export interface ZoneColours {
  /** Of the glyph and the patterns. */
  readonly hue: string;
  readonly edge: string;
  /** By depth of nesting, 1 to 4; deeper repeats the last. */
  readonly fills: readonly string[];
}

/** All colours of a drawing, so that neither the canvas nor SVG needs style sheets. Values are `#rrggbb`. */
export interface Theme {
  readonly canvas: string;
  readonly surface: string;
  readonly surface2: string;
  readonly line: string;
  readonly control: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly danger: string;
  readonly focusOuter: string;
  readonly focusInner: string;
  readonly boundary: string;
  readonly responsibility: string;
  readonly attack: string;
  readonly onAttack: string;
  readonly added: string;
  readonly removed: string;
  readonly flow: string;
  /** Of lines that are too many to be told apart, so that what they join stays in front. */
  readonly faint: string;
  readonly medical: string;
  readonly onMedical: string;
  readonly marks: Readonly<Record<Level | 'question' | 'resolved', MarkColours>>;
  readonly zones: Readonly<Record<ZoneLook, ZoneColours>>;
}

/** The light colours. */
export const lightTheme: Theme = {
  canvas: '#f5f6f8',
  surface: '#ffffff',
  surface2: '#eef1f4',
  line: '#d3d9e0',
  control: '#7e8998',
  ink: '#161b22',
  ink2: '#434d5a',
  ink3: '#5c6776',
  accent: '#2b50c8',
  accentSoft: '#e6ecfb',
  onAccent: '#ffffff',
  danger: '#b3121d',
  focusOuter: '#161b22',
  focusInner: '#ffc700',
  boundary: '#c8102e',
  responsibility: '#434d5a',
  attack: '#b00068',
  onAttack: '#ffffff',
  added: '#13604c',
  removed: '#5c6776',
  flow: '#434d5a',
  faint: '#b0b9c4',
  medical: '#0b7a5e',
  onMedical: '#ffffff',
  marks: {
    4: { fill: '#7a0410', on: '#ffffff' },
    3: { fill: '#b95309', on: '#ffffff' },
    2: { fill: '#e9ba0d', on: '#161b22', rim: '#7a5f00' },
    1: { fill: '#667482', on: '#ffffff' },
    question: { fill: '#691fa9', on: '#ffffff' },
    resolved: { fill: '#13604c', on: '#ffffff' },
  },
  zones: {
    clinical: { hue: '#2239a1', edge: '#485bb1', fills: ['#eaedf4', '#e4e7f1', '#dee1ee', '#d7dcec'] },
    device: { hue: '#0b7a5e', edge: '#35907a', fills: ['#e9f0f0', '#e2ecec', '#dbe8e7', '#d4e5e2'] },
    network: { hue: '#5a2f5c', edge: '#765378', fills: ['#edecf0', '#e9e6ec', '#e4e0e7', '#dfdae2'] },
    external: { hue: '#702d0c', edge: '#885136', fills: ['#eeecec', '#eae6e5', '#e6e0de', '#e2dad7'] },
    cloud: { hue: '#2b6485', edge: '#4f7e9a', fills: ['#ebeff2', '#e5eaef', '#dfe6eb', '#d9e2e8'] },
    ot: { hue: '#736508', edge: '#8a7f33', fills: ['#eeefec', '#ebeae5', '#e7e6de', '#e3e2d6'] },
    place: { hue: '#3c4856', edge: '#5c6776', fills: ['#ebedf0', '#f7f8fa', '#e9ecef', '#fbfbfc'] },
    unknown: { hue: '#505051', edge: '#6e6e6f', fills: ['#edeef0', '#e8e9eb', '#e3e4e6', '#dedfe1'] },
  },
};

/** The dark colours. */
export const darkTheme: Theme = {
  canvas: '#11151a',
  surface: '#191e25',
  surface2: '#222933',
  line: '#36404c',
  control: '#7c8898',
  ink: '#e9edf2',
  ink2: '#bac4d0',
  ink3: '#98a4b3',
  accent: '#8ea8ff',
  accentSoft: '#24304f',
  onAccent: '#0e1420',
  danger: '#ff8a85',
  focusOuter: '#0b0e12',
  focusInner: '#ffd43d',
  boundary: '#ff6577',
  responsibility: '#bac4d0',
  attack: '#ff7ac6',
  onAttack: '#1f0514',
  added: '#85ddbe',
  removed: '#98a4b3',
  flow: '#aab5c2',
  faint: '#4a5665',
  medical: '#23877f',
  onMedical: '#ffffff',
  marks: {
    4: { fill: '#ff4a6d', on: '#16060a' },
    3: { fill: '#f7931e', on: '#1f1000' },
    2: { fill: '#f9e77b', on: '#1c1600', rim: '#f9e77b' },
    1: { fill: '#a0abb9', on: '#11151a' },
    question: { fill: '#b86fec', on: '#14061f' },
    resolved: { fill: '#85ddbe', on: '#04190f' },
  },
  zones: {
    clinical: { hue: '#a6c4ff', edge: '#8ba4d6', fills: ['#181e25', '#1e242d', '#232a35', '#28303d'] },
    device: { hue: '#4ce5d9', edge: '#41c0b7', fills: ['#141f24', '#16272a', '#182e31', '#1a3538'] },
    network: { hue: '#b788b3', edge: '#997397', fills: ['#191b22', '#1f1f27', '#25232c', '#2b2732'] },
    external: { hue: '#fcb397', edge: '#d29780', fills: ['#1d1d20', '#252225', '#2d2829', '#352d2d'] },
    cloud: { hue: '#2fa2e6', edge: '#2a89c1', fills: ['#121c24', '#14212b', '#152632', '#162b3a'] },
    ot: { hue: '#b2aa38', edge: '#958f33', fills: ['#191c1c', '#1f221d', '#24271e', '#2a2c1f'] },
    place: { hue: '#bac4d0', edge: '#7c8898', fills: ['#1c2127', '#14181d', '#20262d', '#171b20'] },
    unknown: { hue: '#aaaaaa', edge: '#8e8f90', fills: ['#191c21', '#1e2226', '#23272b', '#292c30'] },
  },
};

const forPrint = (zone: ZoneColours): ZoneColours => ({ ...zone, fills: zone.fills.slice(0, 2) });
const { zones } = lightTheme;

/** On paper: white ground, only the two lightest tints. */
export const printTheme: Theme = {
  ...lightTheme,
  canvas: '#ffffff',
  zones: {
    clinical: forPrint(zones.clinical),
    device: forPrint(zones.device),
    network: forPrint(zones.network),
    external: forPrint(zones.external),
    cloud: forPrint(zones.cloud),
    ot: forPrint(zones.ot),
    place: forPrint(zones.place),
    unknown: forPrint(zones.unknown),
  },
};

/** The ground of a zone of that look, so deep inside others (1 for outermost). */
export const zoneFill = (theme: Theme, look: ZoneLook, depth: number): string => {
  const { fills } = theme.zones[look];
  return fills[Math.min(Math.max(depth, 1), fills.length) - 1] ?? theme.surface;
};
