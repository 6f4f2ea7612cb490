import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import { APPROVAL_WORDS, PURPOSE_WORDS, YES_NO } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import { checksThatAre, type LineCheck, type OutsideLine } from '../../../core/segmentation/remote/outside-line';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

export interface LineWords {
  name(line: OutsideLine): string;
  /** Who stands outside. */
  party(line: OutsideLine): string;
  purpose(line: OutsideLine): string;
  /** What is said in answer to a check, as a word; "unknown" where nothing is. */
  answer(line: OutsideLine, check: LineCheck): string;
  /** What is broken, then what nobody knows. */
  missing(line: OutsideLine): string;
}

/** Lines from outside in words. */
export const useLineWords = (): LineWords => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const unknown = t('conduits.unknown');
  const flowOf = (line: OutsideLine) => (line.kind === 'flow' ? model.flow(line.id) : undefined);
  const linkOf = (line: OutsideLine) => (line.kind === 'link' ? model.source.links.get(line.id) : undefined);
  const yes = (value: boolean | undefined): string => YES_NO[String(value)]?.[language] ?? unknown;
  const party = (line: OutsideLine): string => {
    if (line.party === null) return t('conduits.none');
    if (line.party !== undefined) return nameOf(line.party, model, language);
    return linkOf(line)?.provider ?? unknown;
  };
  const purpose = (line: OutsideLine): string => {
    const flow = flowOf(line);
    if (flow?.status === 'unknown-purpose') return unknown;
    if (flow !== undefined) return PURPOSE_WORDS[flow.purpose ?? '']?.[language] ?? unknown;
    return textIn(linkOf(line)?.purpose, language) || unknown;
  };
  const answers: Readonly<Record<LineCheck, (line: OutsideLine) => string>> = {
    party,
    purpose,
    contract: ({ contractReview, checks }) => contractReview ?? t(`conduits.check.${checks.contract ?? 'open'}`),
    responsible: (line) => (flowOf(line) ?? linkOf(line))?.responsible ?? unknown,
    approval: (line) => APPROVAL_WORDS[flowOf(line)?.approval ?? '']?.[language] ?? unknown,
    logged: (line) => yes(flowOf(line)?.logged),
    multiFactor: (line) => yes(flowOf(line)?.multiFactor),
    onDemand: (line) => {
      const always = flowOf(line)?.alwaysOn;
      return always === undefined ? unknown : t(always ? 'conduits.line.always' : 'conduits.line.onDemand');
    },
    entry: (line) => nameOf(line.inside, model, language),
    review: (line) => (flowOf(line) ?? linkOf(line))?.reviewOn ?? unknown,
  };
  const named = (line: OutsideLine, state: 'broken' | 'open'): readonly string[] =>
    checksThatAre(line, state).map((check) => t(`conduits.asked.${check}`));
  return {
    name: ({ id }) => nameOf(id, model, language),
    party,
    purpose,
    answer: (line, check) => answers[check](line),
    missing: (line) => {
      const [broken, open] = [named(line, 'broken'), named(line, 'open')];
      return [
        ...(broken.length > 0 ? [t('conduits.line.broken', { what: broken.join(t('conduits.comma')) })] : []),
        ...(open.length > 0 ? [t('conduits.line.open', { what: open.join(t('conduits.comma')) })] : []),
      ].join(' ');
    },
  };
};
