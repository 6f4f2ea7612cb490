import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Threat } from '../../../core/analysis/report';
import { nameOf } from '../../../core/analysis/words-of';
import { inTurn } from '../../../core/document/edits/edit';
import type { ControlTemplate } from '../../../core/library/control-template';
import { textIn } from '../../../core/library/text';
import type { Action } from '../../../core/plan/actions';
import { type Help, helpFor } from '../../../core/plan/help';
import { finishAction } from '../../../core/plan/plan-action';
import { CARRIED_OUT_BY } from '../../../core/segmentation/answers';
import { useEditor } from '../../store/editor';
import { useToday } from '../../store/today';
import { useModel } from '../../store/use-model';
import { useMeasures } from '../plan/use-measures';
import { TryOut } from './TryOut';
import './reasoning.css';

const KINDS = ['design', 'compensating', 'information'] as const satisfies readonly ControlTemplate['kind'][];
const NONE: readonly Help[] = [];

/** The measures that make the threat vanish, worked out anew with each report. */
const useHelp = (threat: Threat): readonly Help[] => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const measures = useMeasures();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model may be newer than the report; the next puts that right
  return useMemo(() => {
    if (report === null || measures === undefined) return NONE;
    return helpFor(threat, report, model, { today: report.today, measures, treatments });
  }, [threat, report, treatments, measures]);
};

/** One way to carry a control out: what is done where, what goes away with it, and a try before it is done. */
function HelpLine({ help }: { readonly help: Help }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const edit = useEditor((state) => state.edit);
  const today = useToday();
  const words = ({ measure, place }: Action, spoken: 'ja' | 'en'): string =>
    measure.label[spoken].replaceAll('{place}', () => nameOf(place, model, spoken));
  const what = help.actions.map((action) => words(action, language)).join(' + ');
  const change = inTurn(
    ...help.actions.map((action) => {
      const kind = model.library.controls.get(action.measure.control)?.kind;
      const name = { ja: words(action, 'ja'), en: words(action, 'en') };
      return finishAction(action, model, { name, kind }, today());
    }),
  );
  const { others } = help;
  return (
    <li>
      {what}{' '}
      <span className="gain">
        {others.length === 0 ? t('reasoning.help.alone') : t('reasoning.help.others', { count: others.length })}
      </span>
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

interface ControlLineProps {
  readonly control: ControlTemplate;
  readonly helps: readonly Help[];
  readonly paths: { readonly before: number; readonly after: number } | undefined;
}

/** A control: what it is, what it may cost in daily care, and the ways to carry it out here. */
function ControlLine({ control, helps, paths }: ControlLineProps) {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  return (
    <li>
      {control.label[language]}
      {paths !== undefined && <span className="gain"> {t('segmentation.proposal.paths', paths)}</span>}
      {control.caution !== undefined && <span className="caution">{control.caution[language]}</span>}
      {helps.length > 0 && (
        <ul className="ways">
          {helps.map((help) => (
            <HelpLine key={help.id} help={help} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What helps, by kind, with what each would change where a measure says what it does. */
export function HelpList({ threat }: { readonly threat: Threat }) {
  const { t } = useTranslation();
  const { library } = useModel();
  const language = useEditor((state) => state.language);
  const proposals = useEditor((state) => state.advice?.proposals);
  const helps = useHelp(threat);
  const answers = proposals?.filter((proposal) => proposal.answers.includes(threat.key)) ?? [];
  const controlsOf = (help: Help): readonly string[] => help.actions.map(({ measure }) => measure.control);
  const ids = [...new Set([...threat.controls, ...helps.flatMap((help) => controlsOf(help).slice(0, 1))])];
  const controls = ids.flatMap((id) => library.controls.get(id) ?? []);
  const own = threat.own?.controls ?? [];
  if (controls.length + own.length === 0) return <p>{t('threats.card.noControls')}</p>;
  const given = new Set<string>();
  /** Each way stands once, with the first control that names it. */
  const helpsOf = (id: string): readonly Help[] => {
    const mine = helps.filter((help) => !given.has(help.id) && controlsOf(help).includes(id));
    for (const help of mine) given.add(help.id);
    return mine;
  };
  const pathsOf = (id: string) => {
    const gain = answers.find(({ action }) => CARRIED_OUT_BY[action].includes(id));
    if (gain === undefined || gain.pathsAfter >= gain.pathsBefore) return undefined;
    return { before: gain.pathsBefore, after: gain.pathsAfter };
  };
  return (
    <>
      {KINDS.map((kind) => {
        const all = controls.filter((control) => control.kind === kind);
        if (all.length === 0) return null;
        return (
          <section key={kind} className="helps-kind">
            <h5>{t(`reasoning.help.${kind}`)}</h5>
            <ul className="helps">
              {all.map((control) => (
                <ControlLine
                  key={control.id}
                  control={control}
                  helps={helpsOf(control.id)}
                  paths={pathsOf(control.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {own.length > 0 && (
        <ul className="helps">
          {own.map((text) => (
            <li key={textIn(text, language)}>{textIn(text, language)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
