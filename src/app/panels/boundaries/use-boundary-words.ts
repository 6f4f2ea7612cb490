import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type {
  Answerer,
  BoundarySide,
  ResponsibilityBoundary,
} from '../../../core/segmentation/conduits/responsibility';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

export interface BoundaryWords {
  answerer(party: Answerer): string;
  /** A side: who answers for it, and which zone it is. */
  side(side: BoundarySide): string;
  zone(side: BoundarySide): string;
  title(boundary: ResponsibilityBoundary): string;
  /** Whom to call, each with the day it was verified; "unknown" where nobody is named. */
  contacts(party: Answerer): string;
}

/** Responsibility boundaries in words. */
export const useBoundaryWords = (): BoundaryWords => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const answerer = (party: Answerer): string => {
    if (party === null) return t('conduits.walk.nobody');
    return party === undefined ? t('conduits.walk.unsaid') : nameOf(party, model, language);
  };
  const side = ({ zone, party }: BoundarySide): string =>
    t('conduits.walk.side', { party: answerer(party), zone: nameOf(zone, model, language) });
  return {
    answerer,
    side,
    zone: ({ zone }) => nameOf(zone, model, language),
    title: ({ sides: [first, second] }) => t('conduits.walk.title', { first: side(first), second: side(second) }),
    contacts: (party) => {
      const known = party == null ? [] : (model.source.parties.get(party)?.contacts ?? []);
      const lines = known.map(({ name, reach, verifiedOn }) => {
        const who = [name, reach].filter((one) => one !== undefined).join(' ');
        return t('conduits.walk.contact', { who, day: verifiedOn ?? t('conduits.walk.unverified') });
      });
      return lines.length === 0 ? t('conduits.unknown') : lines.join(' / ');
    },
  };
};
