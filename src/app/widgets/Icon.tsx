import { ICON_GRID, ICON_STROKE, iconPath } from '../../core/drawing/icons';

/** One of our own pictures, in the colour of the text around it. Never the only bearer of a meaning. */
export function Icon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`} aria-hidden="true">
      <path
        d={iconPath(name)}
        fill="none"
        stroke="currentColor"
        strokeWidth={Math.max(ICON_STROKE, 1.2 * (ICON_GRID / size))}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
