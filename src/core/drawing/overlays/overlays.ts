import type { Bilingual } from '../../library/text';
import type { Language } from '../../library/vocabulary';
import type { Overlay } from './overlay';
import { ownersOverlay } from './owners';
import { reachOverlay } from './reach';
import { supportOverlay } from './support';
import { unknownsOverlay } from './unknowns';
import { vlansOverlay } from './vlans';

/** Every overlay that says something of its own about each device, in the order of the switch. */
export const overlays = [unknownsOverlay, supportOverlay, vlansOverlay, ownersOverlay, reachOverlay] as const;

/** What the drawing shows about devices: one at a time. `threats` are the marks, `none` shows neither. */
export const OVERLAY_IDS = ['threats', 'unknowns', 'support', 'vlans', 'owners', 'reach', 'none'] as const;
export type OverlayId = (typeof OVERLAY_IDS)[number];

const more: Readonly<Record<'threats' | 'none', Bilingual>> = {
  threats: { ja: '脅威の大きさ', en: 'Threat level' },
  none: { ja: 'なし', en: 'Nothing' },
};

export const overlayOf = (id: OverlayId): Overlay | undefined => overlays.find((overlay) => overlay.id === id);

/** What the switch calls it. */
export const overlayName = (id: OverlayId, language: Language): string =>
  (id === 'threats' || id === 'none' ? more[id] : overlayOf(id)?.label)?.[language] ?? id;
