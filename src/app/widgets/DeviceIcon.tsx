import { iconOf, tileOf } from '../../core/drawing/icon-of';
import { ICON_GRID, ICON_STROKE, iconPath, zoneGlyphs } from '../../core/drawing/icons';
import { type TileShape, tiles } from '../../core/drawing/tiles';
import type { Category } from '../../core/library/vocabulary';
import type { ZoneLook } from '../../core/library/zone-type';

const COLOURS: Readonly<Record<NonNullable<TileShape['fill' | 'stroke' | 'glyph']>, string>> = {
  medical: 'var(--med)',
  onMedical: '#fff',
  surface: 'var(--surface)',
  surface2: 'var(--surface2)',
  control: 'var(--control)',
  ink2: 'var(--ink2)',
  ink3: 'var(--ink3)',
  external: 'var(--kExt)',
  cloud: 'var(--kCloud)',
  ot: 'var(--kOt)',
  question: 'var(--q)',
};

const LOOKS: Readonly<Record<ZoneLook, string>> = {
  clinical: 'var(--kClin)',
  device: 'var(--kDev)',
  network: 'var(--kNet)',
  external: 'var(--kExt)',
  cloud: 'var(--kCloud)',
  ot: 'var(--kOt)',
  place: 'var(--ink2)',
  unknown: 'var(--kUnk)',
};

const MIDDLE = ICON_GRID / 2;
const round = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

interface DeviceIconProps {
  readonly kind: string;
  readonly category: Category | undefined;
  /** Side in CSS pixels: 16 in trees, 22 in lists, 40 in the inspector. */
  readonly size?: number;
}

/** The tile and picture of a device type, as in the drawing. Decoration: its name stands beside it. */
export function DeviceIcon({ kind, category, size = 22 }: DeviceIconProps) {
  const tile = tiles[tileOf(kind, category)];
  const shift = MIDDLE * (1 - tile.glyphScale);
  const paint = {
    fill: tile.fill === undefined ? 'none' : COLOURS[tile.fill],
    stroke: tile.stroke === undefined ? 'none' : COLOURS[tile.stroke],
  };
  return (
    <svg className="tile" viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`} width={size} height={size} aria-hidden="true">
      {tile.outline !== '' && <path d={tile.outline} style={paint} strokeDasharray={tile.dash} />}
      <path
        d={iconPath(iconOf(kind, category))}
        transform={`translate(${shift} ${shift}) scale(${tile.glyphScale})`}
        style={{ ...round, stroke: COLOURS[tile.glyph], strokeWidth: ICON_STROKE }}
      />
    </svg>
  );
}

interface ZoneIconProps {
  readonly look: ZoneLook;
  readonly size?: number;
}

/** The glyph of a zone's kind, as before its name in the drawing. */
export function ZoneIcon({ look, size = 16 }: ZoneIconProps) {
  return (
    <svg className="tile" viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`} width={size} height={size} aria-hidden="true">
      <path d={iconPath(zoneGlyphs[look])} style={{ ...round, stroke: LOOKS[look], strokeWidth: 1.8 }} />
    </svg>
  );
}
