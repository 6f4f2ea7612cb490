import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../core/document/edits/edit';
import { inTurn } from '../../../core/document/edits/edit';
import { groupBy } from '../../../core/group';
import type { Measure } from '../../../core/library/measure';
import type { Help } from '../../../core/plan/help';
import { finishAction, planningFor } from '../../../core/plan/plan-action';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { TryOut } from './TryOut';
import { useSentences } from './use-sentences';

interface HelpLineProps {
  readonly help: Help;
  /** How many threats it is asked for. */
  readonly asked: number;
}

/** One way to carry a control out: what is done where, what goes away with it, and a try before it is done. */
export function HelpLine({ help, asked }: HelpLineProps) {
  const { t } = useTranslation();
  const model = useModel();
  const sentences = useSentences();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const today = useToday();
  const labelled = ({ label }: Measure, places: string): string => label[language].replaceAll('{place}', () => places);
  const what = [...groupBy(help.actions, ({ measure }) => measure).entries()]
    .map(([measure, all]) => labelled(measure, sentences.things(all.map(({ place }) => place))))
    .join(' + ');
  /** Worked out when it is tried or made: it can be hundreds of changes. */
  const change: Edit = (document) =>
    inTurn(...help.actions.map((action) => finishAction(action, model, planningFor(action, model), today())))(document);
  const { answered, others } = help;
  const gain = () => {
    const here = { done: answered.length, all: asked, count: others.length };
    if (asked > 1) return t(others.length === 0 ? 'reasoning.help.places' : 'reasoning.help.placesOthers', here);
    return others.length === 0 ? t('reasoning.help.alone') : t('reasoning.help.others', { count: others.length });
  };
  return (
    <li>
      {what} <span className="gain">{gain()}</span>
      <div className="actions">
        <TryOut what={what} edit={change} />
        <button
          type="button"
          title={t('reasoning.help.carryOutHint')}
          onClick={() => edit('reasoning.step.carried', change)}
        >
          {t('reasoning.help.carryOut')}
        </button>
      </div>
    </li>
  );
}
