import { useTranslation } from 'react-i18next';
import { textIn } from '../../core/library/text';
import type { ConduitLine } from '../../core/segmentation/plan/plan';
import { useEditor } from '../store/editor';
import { useModel } from '../store/use-model';
import { FirstOf } from '../widgets/FirstOf';
import { CountButton } from './CountButton';
import { useNames } from './use-names';

/** The service of a line: protocol, transport and port, as far as somebody said. */
const useServiceText = (): ((line: ConduitLine) => string) => {
  const { t } = useTranslation();
  const { library } = useModel();
  const language = useEditor((state) => state.language);
  return ({ protocol, transport, port }) => {
    const name = protocol === undefined ? undefined : (library.protocols.get(protocol)?.label[language] ?? protocol);
    const where = [transport?.toUpperCase(), port].filter((part) => part !== undefined).join(' ');
    return [name ?? t('separation.plan.noService'), where].filter((part) => part !== '').join(' ');
  };
};

/** What may pass between zones once a stage is done; everything else is refused. */
export function ConduitTable({ conduits }: { readonly conduits: readonly ConduitLine[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const service = useServiceText();
  const { source } = useModel();
  const language = useEditor((state) => state.language);
  return (
    <details className="allow-list">
      <summary>{t('separation.plan.conduits', { count: conduits.length })}</summary>
      <ul className="plain-list compared">
        <FirstOf items={conduits} keyOf={({ id }) => id}>
          {(line) => (
            <li>
              <span>
                {names.of(line.from)} → {names.of(line.to)}
              </span>
              <span className="tag">{service(line)}</span>
              <CountButton
                listing={{
                  key: `line ${line.id}`,
                  title: `${names.of(line.from)} → ${names.of(line.to)}`,
                  ids: line.flows,
                }}
                text={t('separation.plan.flows', { count: line.flows.length })}
              />
              <span className="hint">
                {line.owner !== undefined &&
                  `${textIn(source.parties.get(line.owner)?.name, language) || line.owner} · `}
                {t('separation.plan.review', { date: line.reviewOn })}
              </span>
            </li>
          )}
        </FirstOf>
      </ul>
    </details>
  );
}
