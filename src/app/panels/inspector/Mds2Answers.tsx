import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MDS2_WORDS } from '../../../core/facts/words';
import type { Mds2Question } from '../../../core/library/mds2-form';
import { type EvidenceDocument, MDS2_ANSWERS } from '../../../core/model/evidence-document';
import { useEditor } from '../../store/editor';
import { useChoice } from '../../store/late';
import { useLibrary } from '../../store/use-model';

type Answers = NonNullable<EvidenceDocument['answers']>;

interface Mds2AnswersProps {
  readonly paper: EvidenceDocument;
  onAnswers(answers: Answers | undefined): void;
}

/** The form section by section, as printed. A question that is not answered is unknown, never No. */
export function Mds2Answers({ paper, onAnswers }: Mds2AnswersProps) {
  const { t } = useTranslation();
  const { sections, questions } = useLibrary().mds2;
  const language = useEditor((state) => state.language);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [given, give] = useChoice(paper.answers, onAnswers);
  const answers = given ?? {};
  const bySection = useMemo(() => {
    const groups = new Map<string, Mds2Question[]>();
    for (const question of questions) groups.set(question.section, [...(groups.get(question.section) ?? []), question]);
    return groups;
  }, [questions]);
  const answer = (id: string, word: string): void => {
    const { [id]: before, ...rest } = answers;
    const chosen = MDS2_ANSWERS.find((known) => known === word);
    const next: Answers = chosen === undefined ? rest : { ...rest, [id]: { ...before, answer: chosen } };
    give(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="mds2">
      <h4>{t('inspector.papers.answers')}</h4>
      {sections.map(({ code, label }) => {
        const asked = bySection.get(code) ?? [];
        const answered = asked.filter(({ id }) => Object.hasOwn(answers, id)).length;
        return (
          <details
            key={code}
            onToggle={({ currentTarget }) => {
              const next = new Set(open);
              if (currentTarget.open) next.add(code);
              else next.delete(code);
              setOpen(next);
            }}
          >
            <summary>
              {t('inspector.papers.section', { label: `${code} ${label[language]}`, answered, count: asked.length })}
            </summary>
            {open.has(code) &&
              asked.map(({ id, label: words }) => (
                <div key={id} className="mds2-line">
                  <span>
                    <span className="mono">{id}</span> {words[language]}
                  </span>
                  <select
                    className="edit-field"
                    aria-label={id}
                    value={answers[id]?.answer ?? ''}
                    onChange={({ target }) => answer(id, target.value)}
                  >
                    <option value="">{t('inspector.papers.open')}</option>
                    {MDS2_ANSWERS.map((word) => (
                      <option key={word} value={word}>
                        {MDS2_WORDS[word]?.[language] ?? t('inspector.papers.seeNote')}
                      </option>
                    ))}
                  </select>
                </div>
              ))}
          </details>
        );
      })}
    </div>
  );
}
