import { useTranslation } from 'react-i18next';
import type { Sentences } from '../../core/analysis/sentences';
import { groupBy } from '../../core/group';
import type { FactChange } from '../../core/plan/effect';
import { useSentences, useSourceDetail } from '../panels/findings/use-sentences';
import { SourceMark } from '../widgets/SourceMark';

interface FactLinesProps {
  readonly heading: string;
  readonly changes: readonly FactChange[];
  /** Of the hospital as it was. */
  readonly old: Sentences;
  readonly onShow: (subjects: readonly string[]) => void;
}

/** Facts that changed, under what they are about: what each says now, whence, and what it said before. */
export function FactLines({ heading, changes, old, onShow }: FactLinesProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const detail = useSourceDetail();
  if (changes.length === 0) return null;
  return (
    <details open>
      <summary>{heading}</summary>
      {[...groupBy(changes, ({ subject }) => subject)].map(([subject, own]) => (
        <section key={subject} className="fact-subject">
          <button type="button" className="link" onClick={() => onShow([subject])}>
            {sentences.things([subject])}
          </button>
          <ul className="effects">
            {own.map(({ fact, before, after }) => (
              <li key={fact}>
                <span className="ph">
                  {sentences.label(fact)}
                  {t('common.colon')}
                  <b>{sentences.value(fact, after.value)}</b>
                </span>
                {before.value !== undefined && (
                  <span className="quiet ph">{t('evidence.result.was', { value: old.value(fact, before.value) })}</span>
                )}
                {after.value !== undefined &&
                  (detail(after.source) === undefined ? (
                    <SourceMark source={after.source.kind} />
                  ) : (
                    <span className="quiet ph">{detail(after.source)}</span>
                  ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
