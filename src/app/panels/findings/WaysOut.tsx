import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Threat } from '../../../core/analysis/report';
import { type Change, carriedOut, settles, type WayOut, waysOut } from '../../../core/analysis/ways-out';
import { inTurn } from '../../../core/document/edits/edit';
import type { Model } from '../../../core/model/model';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { TryOut } from './TryOut';
import { useSentences } from './use-sentences';
import './reasoning.css';

const SHOWN = 2;

/** What was chosen or typed as the value of the fact; `undefined` where it does not settle the matter. */
const valueGiven = ({ steps, by, control, options, kept }: Change, text: string, model: Model, today: string) => {
  if (by === 'choose') {
    const option = options.find(({ value }) => String(value) === text);
    return option === undefined
      ? undefined
      : control?.kind === 'several'
        ? [...kept, String(option.value)]
        : option.value;
  }
  if (by !== 'fill' || text.trim() === '') return undefined;
  const value = control?.kind === 'number' ? Number(text) : control?.kind === 'words' ? [text.trim()] : text.trim();
  return settles(steps, value, model, today) ? value : undefined;
};

interface ValueFieldProps {
  readonly change: Change;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Where the value of one change is chosen or typed; what leaves no choice needs no field. */
function ValueField({ change, text, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  const sentences = useSentences();
  const { by, options, control, step } = change;
  const fact = `${sentences.things([step.subject])} ${sentences.label(step.fact)}`;
  if (by === 'choose' && options.length > 1) {
    return (
      <select
        aria-label={t('reasoning.out.choose', { fact })}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('questions.field.choose')}</option>
        {options.map(({ value, label }) => (
          <option key={String(value)} value={String(value)}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (by !== 'fill') return null;
  return (
    <input
      aria-label={t('reasoning.out.fill', { fact })}
      type={control?.kind === 'date' || control?.kind === 'number' ? control.kind : 'text'}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** One set of changes: as a sentence, with the values to choose, a try, and a button that says that it has been done. */
function Way({ way }: { readonly way: WayOut }) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const today = useToday();
  const sentences = useSentences();
  const edit = useEditor((state) => state.edit);
  const show = useEditor((state) => state.show);
  const [texts, setTexts] = useState<readonly string[]>([]);
  // Two comparisons of one fact can read the same.
  const told = new Map(way.map(({ step }) => [sentences.step(step), step]));
  const sentence = sentences.steps([...told.values()]);
  const moved = way.flatMap(({ by, step }) => (by === 'move' && model.asset(step.subject) ? [step.subject] : []));
  if (moved.length > 0) {
    return (
      <li>
        {sentence}
        <div className="actions">
          <button type="button" onClick={() => show({ kind: 'moveTo', ids: moved })}>
            {t('reasoning.out.move')}
          </button>
        </div>
      </li>
    );
  }
  if (way.some(({ by }) => by === 'follows' || by === 'move')) {
    return (
      <li>
        {sentence} <span className="hint">{t('reasoning.out.follows')}</span>
      </li>
    );
  }
  const given = way.map((change, at) => {
    const [only] = change.options;
    return change.by === 'choose' && change.options.length === 1 ? String(only?.value) : (texts[at] ?? '');
  });
  const edits = way.map((change, at) => {
    const value = valueGiven(change, given[at] ?? '', model, today());
    return value === undefined ? undefined : carriedOut(change, value, model);
  });
  const made = edits.flatMap((each) => each ?? []);
  const isWhole = made.length === way.length;
  const change = inTurn(...made);
  const isUnfit = way.some(({ by }, at) => by === 'fill' && given[at] !== '' && edits[at] === undefined);
  return (
    <li>
      {sentence}
      <div className="actions">
        {way.map((each, at) => (
          <ValueField
            key={`${each.step.fact}|${each.step.subject}`}
            change={each}
            text={given[at] ?? ''}
            onChange={(text) => setTexts(given.map((other, place) => (place === at ? text : other)))}
          />
        ))}
        {isWhole && <TryOut key={given.join('|')} what={sentence} edit={change} />}
        <button
          type="button"
          title={t('reasoning.help.carryOutHint')}
          aria-describedby={isUnfit ? `${id}-unfit` : undefined}
          disabled={!isWhole}
          onClick={() => edit('reasoning.step.carried', change)}
        >
          {t('reasoning.out.carryOut')}
        </button>
      </div>
      {isUnfit && (
        <p id={`${id}-unfit`} className="problem">
          {t('reasoning.out.unfit')}
        </p>
      )}
    </li>
  );
}

const keyOf = (way: WayOut): string => way.map(({ step }) => `${step.fact}|${step.subject}`).join(' ');

/** The smallest changes that would make the threat vanish, the most sensible first. */
export function WaysOut({ threat }: { readonly threat: Threat }) {
  const { t } = useTranslation();
  const model = useModel();
  const today = useToday();
  const language = useEditor((state) => state.language);
  const ways = waysOut(threat, model, today(), language);
  if (ways.length === 0)
    return <p>{t(threat.wouldVanishIf.length === 0 ? 'threats.card.noVanish' : 'reasoning.out.none')}</p>;
  const list = (some: readonly WayOut[]) => (
    <ul className="outs">
      {some.map((way) => (
        <Way key={keyOf(way)} way={way} />
      ))}
    </ul>
  );
  const sayable = ways.filter((way) => !way.some(({ by }) => by === 'follows')).length;
  const shown = Math.min(SHOWN, Math.max(sayable, 1));
  const rest = ways.slice(shown);
  return (
    <>
      {list(ways.slice(0, shown))}
      {rest.length > 0 && (
        <details>
          <summary>{t('reasoning.out.more', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
