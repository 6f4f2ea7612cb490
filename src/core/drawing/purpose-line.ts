import type { Purpose } from '../library/vocabulary';

/** The four ways a flow is drawn, by what it is for. */
export type PurposeLine = 'clinical' | 'maintenance' | 'business' | 'unknown';

const LINES: Readonly<Record<Purpose, PurposeLine>> = {
  clinical: 'clinical',
  maintenance: 'maintenance',
  repair: 'maintenance',
  admin: 'maintenance',
  update: 'maintenance',
  backup: 'maintenance',
  monitoring: 'maintenance',
  business: 'business',
  office: 'business',
  guest: 'business',
  'secondary-use': 'business',
};

export const purposeLine = (purpose: Purpose | undefined): PurposeLine =>
  purpose === undefined ? 'unknown' : LINES[purpose];

/** Worst first: what several flows drawn as one are drawn as. */
const WORST: readonly PurposeLine[] = ['unknown', 'maintenance', 'business', 'clinical'];

export const worsePurpose = (a: Purpose | undefined, b: Purpose | undefined): Purpose | undefined =>
  WORST.indexOf(purposeLine(a)) <= WORST.indexOf(purposeLine(b)) ? a : b;
