import type { Bilingual } from '../library/text';

/** The few words that stand in the drawing itself. */
export const words = {
  trustBoundary: { ja: '信頼境界', en: 'Trust boundary' },
  responsibility: { ja: '責任分界', en: 'Responsibility' },
  hospital: { ja: '医療機関', en: 'Hospital' },
} as const satisfies Readonly<Record<string, Bilingual>>;
