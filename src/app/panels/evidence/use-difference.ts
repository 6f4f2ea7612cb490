import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePapers } from '../../../core/evidence/paper/compare-papers';
import type { EvidenceDocument } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';

const GROUPS = ['added', 'removed', 'upgraded', 'renamed', 'rebuilt', 'answers', 'gained', 'lost'] as const;

/** A difference in words: of what, what it was and what it is; a side that is empty has none of it. */
export interface DifferenceItem {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface DifferenceGroup {
  readonly key: (typeof GROUPS)[number];
  readonly items: readonly DifferenceItem[];
}

interface Named {
  readonly name: string;
  readonly version?: string | undefined;
}
const named = ({ name, version }: Named): string => [name, version].filter((word) => word !== undefined).join(' ');

/** What differs from one paper to another, in the language of the page, and whether vulnerabilities could be compared. */
export const useDifference = (before: EvidenceDocument, after: EvidenceDocument) => {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  return useMemo(() => {
    const difference = comparePapers(before, after);
    const questions = new Map(model.library.mds2.questions.map(({ id, label }) => [id, label]));
    const items: Readonly<Record<DifferenceGroup['key'], readonly DifferenceItem[]>> = {
      added: difference.added.map((part) => ({ name: part.name, before: '', after: part.version ?? '?' })),
      removed: difference.removed.map((part) => ({ name: part.name, before: part.version ?? '?', after: '' })),
      upgraded: difference.changed.map((pair) => ({
        name: pair.after.name,
        before: pair.before.version ?? '?',
        after: pair.after.version ?? '?',
      })),
      renamed: difference.renamed.map((pair) => ({
        name: pair.after.name,
        before: named(pair.before),
        after: named(pair.after),
      })),
      rebuilt: difference.rebuilt.map((pair) => ({ name: named(pair.after), before: '', after: '' })),
      answers: difference.answers.map((pair) => ({
        name: [pair.question, questions.get(pair.question)?.[language]].filter((word) => word !== undefined).join(' '),
        before: (pair.before?.answer ?? pair.before?.raw) || t('evidence.versions.none'),
        after: (pair.after?.answer ?? pair.after?.raw) || t('evidence.versions.none'),
      })),
      gained: difference.gained.map((id) => ({ name: id, before: '', after: '' })),
      lost: difference.lost.map((id) => ({ name: id, before: '', after: '' })),
    };
    const groups = GROUPS.map((key): DifferenceGroup => ({ key, items: items[key] }));
    return { groups, areChecked: difference.areChecked };
  }, [before, after, model.library, language, t]);
};
