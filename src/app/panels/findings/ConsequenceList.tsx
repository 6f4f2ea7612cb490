import { useTranslation } from 'react-i18next';
import { type Consequences, consequencesOf } from '../../../core/analysis/consequences';
import type { Threat } from '../../../core/analysis/report';
import { DATA_WORDS } from '../../../core/facts/open-words';
import { listed } from '../../../core/library/text';
import type { Severity } from '../../../core/library/vocabulary';
import { useEditor } from '../../store/editor';
import { useModel } from '../../store/use-model';
import { useSentences } from './use-sentences';
import './reasoning.css';

const FELT = { 1: 'slight', 2: 'some', 3: 'serious', 4: 'worst' } as const satisfies Record<
  Exclude<Severity, 0>,
  string
>;
type Name = (id: string) => string;

function usePatients({ about, patients }: Consequences, name: Name): readonly string[] {
  const { t } = useTranslation();
  const { severity, criticality, count } = patients;
  if (severity === 0) return [t('reasoning.otherwise.none')];
  const thing = about === undefined ? '' : name(about);
  const weight =
    criticality === 'life' || criticality === 'high'
      ? t(`reasoning.otherwise.${criticality}`, { thing })
      : criticality === undefined && about !== undefined
        ? t('reasoning.otherwise.criticalityUnknown', { thing })
        : '';
  const many = count === undefined ? t('reasoning.otherwise.countUnknown') : t('reasoning.otherwise.count', { count });
  return [t(`reasoning.otherwise.patient.${FELT[severity]}`), weight, many].filter((part) => part !== '');
}

function useData({ data }: Consequences, name: Name): readonly string[] {
  const { t } = useTranslation();
  const language = useEditor((state) => state.language);
  if (data.severity === 0) return [t('reasoning.otherwise.none')];
  const harm = t(`reasoning.otherwise.harm.${data.harm}`);
  const carried = data.carried.map((each) => DATA_WORDS[each]?.[language] ?? each);
  const first =
    carried.length === 0
      ? t('reasoning.otherwise.harmOnly', { harm })
      : t('reasoning.otherwise.harmOf', { harm, data: listed(carried, language) });
  const kept =
    data.keeper !== undefined
      ? t('reasoning.otherwise.kept', { thing: name(data.keeper) })
      : t(data.kept === false ? 'reasoning.otherwise.notKept' : 'reasoning.otherwise.keptUnknown');
  return [first, data.unsaid > 0 ? t('reasoning.otherwise.unsaid') : '', kept].filter((part) => part !== '');
}

function useOperation({ about, operation }: Consequences, name: Name): readonly string[] {
  const { t } = useTranslation();
  const { severity, failSafe, downtime, replaced } = operation;
  if (severity === 0) return [t('reasoning.otherwise.none')];
  const parts: string[] = [t(`reasoning.otherwise.work.${FELT[severity]}`)];
  if (about !== undefined) {
    const thing = name(about);
    if (failSafe !== 'not-asked') parts.push(t(`reasoning.otherwise.failSafe.${failSafe}`, { thing }));
    parts.push(t(`reasoning.otherwise.downtime.${downtime}`, { thing }));
  }
  if (replaced === true) parts.push(t('reasoning.otherwise.replaced'));
  return parts;
}

/** What may follow for patients, data and operation where nothing is done. Unknown is said as unknown. */
export function ConsequenceList({ threat }: { readonly threat: Threat }) {
  const { t } = useTranslation();
  const model = useModel();
  const language = useEditor((state) => state.language);
  const things = useSentences();
  const found = consequencesOf(threat, model);
  const name: Name = (id) => things.things([id]);
  const patients = usePatients(found, name);
  const data = useData(found, name);
  const operation = useOperation(found, name);
  // Japanese sentences follow each other without a space.
  const said = (sentences: readonly string[]): string => sentences.join(language === 'ja' ? '' : ' ');
  return (
    <dl className="outcomes">
      <dt>{t('reasoning.otherwise.patients')}</dt>
      <dd>{said(patients)}</dd>
      <dt>{t('reasoning.otherwise.data')}</dt>
      <dd>{said(data)}</dd>
      <dt>{t('reasoning.otherwise.operation')}</dt>
      <dd>{said(operation)}</dd>
    </dl>
  );
}
