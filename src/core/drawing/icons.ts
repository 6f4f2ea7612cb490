import type { ZoneLook } from '../library/zone-type';
import type { BoxKind } from '../views/boxes';
import { informationIcons } from './icons/information';
import { medicalIcons } from './icons/medical';
import { signIcons } from './icons/signs';
import { surroundingsIcons } from './icons/surroundings';
import type { Badge, SceneZone } from './scene';

/**
 * Every picture as path data on a 24 px grid, to be stroked 1.6 wide with round caps and joins and never filled: the
 * `d` of an SVG path, or the argument of `Path2D`.
 */
export const icons = { ...medicalIcons, ...informationIcons, ...surroundingsIcons, ...signIcons } as const;
export type IconName = keyof typeof icons;

export const ICON_GRID = 24;
export const ICON_STROKE = 1.6;

/** The path of a picture by its name; the question mark for names we do not know. */
export const iconPath = (name: string): string =>
  Object.hasOwn(icons, name) ? icons[name as IconName] : icons.unknown;

/** The glyph before the name of a zone. */
export const zoneGlyphs: Readonly<Record<ZoneLook, IconName>> = {
  clinical: 'monitor',
  device: 'pump',
  network: 'router',
  external: 'building',
  cloud: 'cloud',
  ot: 'plant',
  place: 'building',
  unknown: 'unknown',
};

/** The glyph before the name of a box that is no zone. */
const boxGlyphs: Readonly<Record<BoxKind, IconName>> = {
  building: 'hospital',
  floor: 'floors',
  room: 'door',
  rack: 'rack',
  'no-place': 'unknown',
  machine: 'rack',
  party: 'person',
  'no-party': 'unknown',
  system: 'server',
  'no-system': 'unknown',
};

/** The glyph before the name of whatever box is drawn. */
export const glyphOf = ({ look, box }: Pick<SceneZone, 'look' | 'box'>): IconName =>
  box === undefined ? zoneGlyphs[look] : boxGlyphs[box];

export const badgeIcons: Readonly<Record<Badge, IconName>> = {
  wireless: 'wireless',
  'end-of-support': 'hourglass',
  'no-mds2': 'struckSheet',
  locked: 'padlock',
  'life-critical': 'pulse',
};
