import type { TFunction } from 'i18next';
import { LINE_CHECKS, type OutsideLine } from '../../../core/segmentation/remote/outside-line';
import type { EndReach } from '../../../workers/lines-protocol';
import type { TextBlock } from '../tables/tsv';
import type { LineWords } from './use-line-words';

/** Lines from outside as a register: each with what is asked, as state and answer. */
export const lineTable = (
  lines: readonly OutsideLine[],
  reach: ReadonlyMap<string, EndReach> | undefined,
  t: TFunction,
  words: LineWords,
): TextBlock => [
  [
    t('conduits.lineHead.line'),
    t('conduits.lineHead.verdict'),
    t('conduits.lineHead.reach'),
    t('conduits.line.leftoverShort'),
    ...LINE_CHECKS.map((check) => t(`conduits.asked.${check}`)),
    t('conduits.lineHead.missing'),
  ],
  ...lines.map((line) => [
    words.name(line),
    t(`conduits.lineVerdict.${line.verdict}`),
    reach?.get(line.inside)?.critical.toString() ?? t('conduits.unknown'),
    t(`conduits.is.${line.isLeftover}`),
    ...LINE_CHECKS.map((check) => {
      const state = line.checks[check];
      if (state === undefined) return t('conduits.line.notAsked');
      const answer = words.answer(line, check);
      const word = t(`conduits.check.${state}`);
      return answer === word ? word : t('conduits.line.stateOf', { state: word, answer });
    }),
    words.missing(line),
  ]),
];

export const LINE_WIDTHS = [36, 12, 10, 10, 20, 20, 16, 20, 20, 14, 14, 16, 24, 16, 50];
