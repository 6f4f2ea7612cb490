import { overlaps } from '../../../core/drawing/geometry';
import type { Brush } from './brush';
import { paintBoundary } from './paint-boundary';
import { paintConduits } from './paint-conduits';
import { paintDevices } from './paint-devices';
import { paintFlows, paintGate } from './paint-flows';
import { paintNotes } from './paint-notes';
import { paintGrounds } from './paint-zone-grounds';
import { paintHeaders } from './paint-zone-headers';

/** Everything at rest in the area of the brush: what changes only when the document, its report or the colours do. */
export const paintAtRest = (brush: Brush): void => {
  const { ctx, scene, shown, level, lifted, area } = brush;
  const { index, theme } = scene;
  ctx.fillStyle = theme.canvas;
  ctx.fillRect(area.x, area.y, area.width, area.height);
  const found = index.zones.within(shown);
  const zones = lifted.size === 0 ? found : found.filter(({ id }) => !lifted.has(id));
  paintGrounds(brush, zones);
  for (const boundary of index.scene.boundaries)
    if (overlaps(boundary.rect, shown) && !lifted.has(boundary.zone ?? '')) paintBoundary(brush, boundary);
  if (level === 'far') paintConduits(brush);
  else paintFlows(brush);
  paintHeaders(brush, zones);
  paintDevices(brush);
  if (level !== 'far') for (const gate of index.gates.within(shown)) paintGate(brush, gate);
  paintNotes(brush);
};

/** Only the grounds of zones: what stands in for places that have not been painted yet. */
export const paintPlain = (brush: Brush): void => {
  const { ctx, scene, shown, area } = brush;
  ctx.fillStyle = scene.theme.canvas;
  ctx.fillRect(area.x, area.y, area.width, area.height);
  paintGrounds(brush, scene.index.zones.within(shown));
};
