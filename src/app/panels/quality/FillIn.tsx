import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../core/analysis/words-of';
import type { LackingTable } from '../../../core/quality/diagram-item';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { FieldRow } from '../inspector/FieldRow';
import { fieldOf, targetOf } from './target-of';
import { useReveal } from './use-reveal';
import '../inspector/inspector.css';

/** So many elements are listed at once; the others follow as these are filled in. */
const LISTED = 25;

export interface Lack {
  readonly table: LackingTable | 'flows';
  readonly id: string;
  readonly fields: readonly string[];
  /** Beside the name: what it shares, where it differs. */
  readonly detail?: string | undefined;
  /** Elements to bring into view, where those are others than the one that is filled in. */
  readonly about?: readonly string[] | undefined;
}

interface FillInProps {
  readonly lacks: readonly Lack[];
  /** Whether one value may be given to all of them. */
  readonly together?: boolean;
}

/** Elements that lack something, each with the fields in which to write it. */
export function FillIn({ lacks, together = false }: FillInProps) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const document = useEditor((state) => state.document);
  const reveal = useReveal();
  const [first] = lacks;
  if (first === undefined) return <p className="ph">{t('quality.complete')}</p>;
  const all = lacks.map(({ id }) => id);
  const field = first.fields[0];
  const whole = together && all.length > 1 ? targetOf(first.table, all, document, model) : undefined;
  return (
    <>
      <button type="button" className="link" onClick={() => reveal(lacks.flatMap(({ id, about }) => about ?? [id]))}>
        {t('quality.select', { count: all.length })}
      </button>
      {whole !== undefined && field !== undefined && (
        <section className="fill-in-all" aria-label={t('quality.allAtOnce', { count: all.length })}>
          <h4>{t('quality.allAtOnce', { count: all.length })}</h4>
          <FieldRow key={field} field={fieldOf(whole, field)} target={whole} />
          <h4>{t('quality.oneByOne')}</h4>
        </section>
      )}
      <ul className="fill-in">
        {lacks.slice(0, LISTED).map(({ table, id, fields, detail, about }) => {
          const target = fields.length === 0 ? undefined : targetOf(table, [id], document, model);
          return (
            <li key={`${id}|${detail ?? ''}`}>
              <p>
                <button type="button" className="link" onClick={() => reveal(about ?? [id])}>
                  {(about ?? [id]).map((each) => nameOf(each, model, language)).join(' · ') ||
                    t('quality.wholeDrawing')}
                </button>
                {detail !== undefined && <span className="mono"> {detail}</span>}
              </p>
              {target !== undefined &&
                fields.map((path) => <FieldRow key={path} field={fieldOf(target, path)} target={target} />)}
            </li>
          );
        })}
      </ul>
      {lacks.length > LISTED && <p className="hint">{t('quality.more', { count: lacks.length - LISTED })}</p>}
    </>
  );
}
