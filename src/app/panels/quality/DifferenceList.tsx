import { useTranslation } from 'react-i18next';
import { stateFact } from '../../../core/analysis/state-fact';
import type { Edit } from '../../../core/document/edits/edit';
import { setField } from '../../../core/document/edits/update';
import { textIn } from '../../../core/library/text';
import type { Difference, QualityFinding } from '../../../core/quality/finding';
import { useEditor, useEditorStore } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useSentences } from '../findings/use-sentences';
import { useReveal } from './use-reveal';

/** So many are listed at once; the others follow as these are settled. */
const LISTED = 25;

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const sentences = useSentences();
  const reveal = useReveal();
  const { fact, subject, stated, feed, paper: id, place } = difference;
  const paper = model.source.evidence.get(id);
  const label = sentences.label(fact);
  const thing = sentences.things([subject]);
  const said = feed.value ?? feed.oneOf;
  const change = (label: Parameters<ReturnType<typeof store.getState>['edit']>[0], edit: Edit | undefined): void => {
    if (edit !== undefined) store.getState().edit(label, edit);
  };
  const take = (): void => change('quality.step.taken', stateFact({ fact, subject }, undefined, model));
  const keep = (): void =>
    change(
      'quality.step.kept',
      setField('evidence', id, 'overruled', [...(paper?.overruled ?? []), { fact, subject }]),
    );
  return (
    <li className="difference">
      <p>
        <button type="button" className="link" onClick={() => reveal([subject])}>
          {thing}
        </button>{' '}
        {label}
      </p>
      <dl>
        <dt>{t('quality.differ.entered')}</dt>
        <dd>{sentences.value(fact, stated)}</dd>
        <dt>
          {t('quality.differ.paper', {
            name: textIn(paper?.name, language) || paper?.fileName || 'MDS2',
            place,
          })}
        </dt>
        <dd>
          {said !== undefined && <b>{sentences.value(fact, said)} </b>}
          {feed.why[language]}
        </dd>
      </dl>
      <span className="difference-actions">
        <button
          type="button"
          className="btn compact"
          aria-label={t('quality.differ.takeOf', { thing, label })}
          onClick={take}
        >
          {t('quality.differ.take')}
        </button>
        <button
          type="button"
          className="btn compact"
          aria-label={t('quality.differ.keepOf', { thing, label })}
          onClick={keep}
        >
          {t('quality.differ.keep')}
        </button>
      </span>
    </li>
  );
}

/** What people entered and what a paper says of the same thing, each with a way to settle it. */
export function DifferenceList({ findings }: { readonly findings: readonly QualityFinding[] }) {
  const { t } = useTranslation();
  const all = findings.flatMap(({ difference }) => difference ?? []);
  if (all.length === 0) return null;
  return (
    <>
      <p className="hint">{t('quality.differ.about')}</p>
      <ul className="fill-in">
        {all.slice(0, LISTED).map((difference) => (
          <DifferenceLine key={`${difference.subject} ${difference.fact}`} difference={difference} />
        ))}
      </ul>
      {all.length > LISTED && <p className="hint">{t('quality.more', { count: all.length - LISTED })}</p>}
    </>
  );
}
