import type { TFunction } from 'i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type { Language } from '../../../core/library/vocabulary';
import { DUTIES, type Duty } from '../../../core/model/conduit';
import type { Model } from '../../../core/model/model';
import { BOUNDARY_PARTS, type ResponsibilityBoundary } from '../../../core/segmentation/conduits/responsibility';
import { optionWord } from '../inspector/field-words';
import type { TextBlock } from '../tables/tsv';
import type { BoundaryWords } from './use-boundary-words';

export interface AnnexSpeech {
  readonly t: TFunction;
  readonly language: Language;
  readonly words: BoundaryWords;
}

/** Who has a duty, in words: a party, both, nobody, or unknown. */
const holderOf = ({ conduit, sides }: ResponsibilityBoundary, duty: Duty, { t, words }: AnnexSpeech): string => {
  const holder = conduit?.duties?.[duty];
  if (holder === undefined) return t('conduits.unknown');
  if (holder === 'both') return t('conduits.walk.both');
  if (holder === 'none') return t('conduits.walk.nobody');
  return words.side(holder === 'first' ? sides[0] : sides[1]);
};

const common = (boundary: ResponsibilityBoundary, model: Model, { t, language }: AnnexSpeech) => {
  const { conduit, flows, links } = boundary;
  const unknown = t('conduits.unknown');
  const contract = conduit?.contract;
  return {
    demarcation: conduit?.demarcation ?? unknown,
    across: [...flows, ...links].map((id) => nameOf(id, model, language)).join(' / ') || t('conduits.none'),
    contract: contract === undefined ? unknown : optionWord('crossing', 'contract', contract, t, language),
    contractReview: conduit?.contractReview ?? unknown,
    review: conduit?.reviewOn ?? unknown,
  };
};

/** All boundaries as a register, one row each. */
export const boundaryRegister = (
  boundaries: readonly ResponsibilityBoundary[],
  model: Model,
  speech: AnnexSpeech,
): TextBlock => {
  const { t, words } = speech;
  const open = (boundary: ResponsibilityBoundary): string =>
    BOUNDARY_PARTS.filter((part) => boundary.parts[part] !== 'known')
      .map(
        (part) =>
          `${t(`conduits.boundaryPart.${part}`)}${t('common.aside', { text: t(`conduits.partState.${boundary.parts[part]}`) })}`,
      )
      .join(' / ');
  return [
    [
      t('conduits.annex.number'),
      t('conduits.annex.sideA'),
      t('conduits.annex.sideB'),
      t('conduits.annex.demarcation'),
      t('conduits.annex.answersForA'),
      t('conduits.annex.answersForB'),
      t('conduits.annex.contactA'),
      t('conduits.annex.contactB'),
      ...DUTIES.map((duty) => t(`conduits.duty.${duty}`)),
      t('conduits.annex.across'),
      t('conduits.annex.contract'),
      t('conduits.annex.contractReview'),
      t('conduits.annex.review'),
      t('conduits.annex.left'),
    ],
    ...boundaries.map((boundary, at) => {
      const [first, second] = boundary.sides;
      const said = common(boundary, model, speech);
      return [
        String(at + 1),
        words.side(first),
        words.side(second),
        said.demarcation,
        first.answersFor ?? t('conduits.unknown'),
        second.answersFor ?? t('conduits.unknown'),
        words.contacts(first.party),
        words.contacts(second.party),
        ...DUTIES.map((duty) => holderOf(boundary, duty, speech)),
        said.across,
        said.contract,
        said.contractReview,
        said.review,
        open(boundary),
      ];
    }),
  ];
};

export const REGISTER_WIDTHS = [5, 24, 24, 24, 28, 28, 28, 28, ...DUTIES.map(() => 16), 36, 14, 14, 14, 40];

/** One boundary as an annex to a contract: what is agreed, beside each other for the two sides. */
export const annexTable = (boundary: ResponsibilityBoundary, model: Model, speech: AnnexSpeech): TextBlock => {
  const { t, words } = speech;
  const [first, second] = boundary.sides;
  const said = common(boundary, model, speech);
  const unknown = t('conduits.unknown');
  const mark = (duty: Duty, side: 'first' | 'second'): string => {
    const holder = boundary.conduit?.duties?.[duty];
    if (holder === undefined) return unknown;
    return holder === side || holder === 'both' ? t('conduits.annex.does') : t('conduits.annex.doesNot');
  };
  return [
    [t('conduits.annex.item'), words.side(first), words.side(second)],
    [t('conduits.annex.answersFor'), first.answersFor ?? unknown, second.answersFor ?? unknown],
    [t('conduits.annex.contact'), words.contacts(first.party), words.contacts(second.party)],
    ...DUTIES.map((duty) => [t(`conduits.duty.${duty}`), mark(duty, 'first'), mark(duty, 'second')]),
    [t('conduits.annex.demarcation'), said.demarcation, ''],
    [t('conduits.annex.across'), said.across, ''],
    [t('conduits.annex.contract'), said.contract, said.contractReview],
    [t('conduits.annex.review'), said.review, ''],
    [t('conduits.annex.signed'), '', ''],
  ];
};
