import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Threat } from '../../../core/analysis/report';
import type { ControlTemplate } from '../../../core/library/control-template';
import { textIn } from '../../../core/library/text';
import { type Help, helpSteps } from '../../../core/plan/help';
import { CARRIED_OUT_BY } from '../../../core/segmentation/answers';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useWorkedOut } from '../../store/use-worked-out';
import { useMeasures } from '../plan/use-measures';
import { HelpLine } from './HelpLine';
import './reasoning.css';

const KINDS = ['design', 'compensating', 'information'] as const satisfies readonly ControlTemplate['kind'][];
const NONE: readonly Help[] = [];

/** The measures that make the threats vanish, worked out beside the page and anew with each report; nothing before. */
const useHelp = (threats: readonly Threat[]): readonly Help[] | undefined => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const measures = useMeasures();
  // The model may be newer than the report; the next puts that right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: worked out once per report, not at each edit before the next
  const work = useMemo(
    () =>
      report === null || measures === undefined
        ? undefined
        : () => helpSteps(threats, report, model, { today: report.today, measures, treatments }),
    [threats, report, treatments, measures],
  );
  return useWorkedOut(work);
};

interface ControlLineProps {
  readonly control: ControlTemplate;
  readonly helps: readonly Help[];
  readonly asked: number;
  readonly paths: { readonly before: number; readonly after: number } | undefined;
}

/** A control: what it is, what it may cost in daily care, and the ways to carry it out here. */
function ControlLine({ control, helps, asked, paths }: ControlLineProps) {
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
            <HelpLine key={help.id} help={help} asked={asked} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What helps against threats of one rule, by kind, with what each would change where a measure says what it does. */
export function HelpList({ threats }: { readonly threats: readonly Threat[] }) {
  const { t } = useTranslation();
  const { library } = useModel();
  const language = useEditor((state) => state.language);
  const proposals = useEditor((state) => state.advice?.proposals);
  const worked = useHelp(threats);
  const helps = worked ?? NONE;
  const keys = useMemo(() => new Set(threats.map(({ key }) => key)), [threats]);
  const answers = useMemo(
    () => proposals?.filter((proposal) => proposal.answers.some((key) => keys.has(key))) ?? [],
    [proposals, keys],
  );
  const controlsOf = (help: Help): readonly string[] => help.actions.map(({ measure }) => measure.control);
  const ids = [
    ...new Set([
      ...threats.slice(0, 1).flatMap((threat) => threat.controls),
      ...helps.flatMap((help) => controlsOf(help).slice(0, 1)),
    ]),
  ];
  const controls = ids.flatMap((id) => library.controls.get(id) ?? []);
  const own = threats.flatMap((threat) => threat.own?.controls ?? []);
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
      {worked === undefined && <p className="hint">{t('reasoning.help.waiting')}</p>}
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
                  asked={threats.length}
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
