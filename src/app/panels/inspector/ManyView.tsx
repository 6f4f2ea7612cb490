import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { append } from '../../../core/group';
import { textIn } from '../../../core/library/text';
import { canvasApi } from '../../canvas/canvas-api';
import { ALIGN_ROW, DISTRIBUTE_ROW } from '../../canvas/menu-entries';
import { useEditor, useEditorStore } from '../../store/editor';
import { useLibrary } from '../../store/use-model';
import { ArrangeIcon } from '../../widgets/ArrangeIcon';
import { FieldGroups } from './FieldGroups';
import { TARGET_TABLES, type TargetTable, tableOfElement, targetIn } from './target';

/** How many kinds of devices are named; beyond this many selected, only the main fields are shown at first. */
const KINDS = 5;
const MANY = 500;

/** The devices of the selection by kind, most first: each kind can be kept alone. */
function KindsOf({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const { assets } = store.getState().document;
  const byKind = new Map<string, string[]>();
  for (const id of ids) {
    const kind = assets.get(id)?.kind;
    if (kind !== undefined) append(byKind, kind, id);
  }
  if (byKind.size < 2) return null;
  const kinds = [...byKind].sort(([, a], [, b]) => b.length - a.length).slice(0, KINDS);
  return (
    <ul className="many-kinds">
      {kinds.map(([kind, list]) => {
        const name = textIn(library.devices.get(kind)?.label, language) || kind;
        return (
          <li key={kind}>
            <button
              type="button"
              className="btn small"
              title={t('inspector.keepOnly', { name })}
              onClick={() => store.getState().select(list)}
            >
              {name} <span className="count">{list.length.toLocaleString(language)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Several elements at once: putting them in line, keeping some of them, and changing a field of all. */
export function ManyView({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const document = useEditor((state) => state.document);
  const [chosen, setChosen] = useState<TargetTable>('assets');
  const [all, setAll] = useState(false);
  const byTable = new Map<TargetTable, string[]>();
  for (const id of ids) {
    const its = tableOfElement(document, id);
    if (its !== undefined) append(byTable, its, id);
  }
  const there = TARGET_TABLES.filter((name) => byTable.has(name));
  const table = there.includes(chosen) ? chosen : there[0];
  const countOf = (name: TargetTable): number => byTable.get(name)?.length ?? 0;
  const places = countOf('assets') + countOf('zones');
  const signs = [...ALIGN_ROW, ...(places > 2 ? DISTRIBUTE_ROW : [])];
  const shown = (table && byTable.get(table)) ?? [];
  return (
    <div className="inspector-body">
      <h2>{t('inspector.many', { count: ids.length })}</h2>
      {places > 1 && (
        <div className="menu-signs" role="toolbar" aria-label={t('inspector.arrange')}>
          {signs.map((command) => (
            <button
              key={command}
              type="button"
              className="menu-sign"
              aria-label={t(`keys.command.${command}`)}
              title={t(`keys.command.${command}`)}
              onClick={() => canvasApi.run(command)}
            >
              <ArrangeIcon command={command} />
            </button>
          ))}
        </div>
      )}
      <KindsOf ids={byTable.get('assets') ?? []} />
      {there.length > 1 && (
        <span className="seg" role="radiogroup" aria-label={t('inspector.manyWhich')}>
          {there.map((name) => (
            <label key={name}>
              <input type="radio" name="many" checked={name === table} onChange={() => setChosen(name)} />
              {t(`inspector.manyOf.${name}`, { count: countOf(name) })}
            </label>
          ))}
        </span>
      )}
      {table !== undefined && (
        <>
          <p className="panel-quiet ph">{t('inspector.manyHow')}</p>
          <FieldGroups
            key={`${table} ${shown.length} ${shown[0]} ${shown.at(-1)}`}
            target={targetIn(table, shown, document)}
            brief={shown.length > MANY && !all}
          />
          {shown.length > MANY && !all && (
            <button type="button" className="btn" onClick={() => setAll(true)}>
              {t('inspector.allFields')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
