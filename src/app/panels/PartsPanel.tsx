import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORY_WORDS } from '../../core/facts/words';
import { CATEGORIES, type Language } from '../../core/library/vocabulary';
import { capital } from '../../i18n/capital';
import { PART_TYPE } from '../canvas/canvas-api';
import { useEditor, useEditorStore } from '../store/editor';
import { useLibrary } from '../store/use-model';
import { DeviceIcon, ZoneIcon } from '../widgets/DeviceIcon';
import { addPart } from './add-part';
import { findParts, indexParts, type LibraryPart } from './parts-search';
import './panels.css';
import { SearchField } from '../widgets/SearchField';

/** Groups of the library: one for each category of devices, and one for zones. */
const GROUPS = ['zone', ...CATEGORIES] as const;
type Group = (typeof GROUPS)[number];

const groupOf = (part: LibraryPart): Group => (part.kind === 'zone' ? 'zone' : part.type.category);

const startDrag = (event: DragEvent, { kind, id }: LibraryPart): void => {
  event.dataTransfer.setData(PART_TYPE, JSON.stringify({ kind, id }));
  event.dataTransfer.effectAllowed = 'copy';
};

interface PartButtonProps {
  readonly part: LibraryPart;
  readonly language: Language;
  onAdd(part: LibraryPart): void;
}

function PartButton({ part, language, onAdd }: PartButtonProps) {
  const { t } = useTranslation();
  const name = part.type.label[language];
  return (
    <li>
      <button
        type="button"
        className="part"
        draggable
        title={name}
        aria-label={t('parts.library.add', { name })}
        onClick={() => onAdd(part)}
        onDragStart={(event) => startDrag(event, part)}
      >
        {part.kind === 'zone' ? (
          <ZoneIcon look={part.type.look} size={22} />
        ) : (
          <DeviceIcon kind={part.id} category={part.type.category} />
        )}
        <span className="part-name">{name}</span>
      </button>
    </li>
  );
}

/** The library: every kind of device and zone, found by any of its names, added by click, key or drag. */
export function PartsPanel() {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<ReadonlySet<Group>>(() => new Set<Group>(['medical-device']));
  const query = useDeferredValue(typed.trim());
  const index = useMemo(() => indexParts(library), [library]);
  const found = useMemo(() => findParts(index, query, language), [index, query, language]);

  const onAdd = ({ kind, id }: LibraryPart): void => {
    addPart(store, library, { kind, id });
  };
  const toggle = (group: Group): void => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  const buttons = (parts: readonly LibraryPart[]) => (
    <ul className="parts">
      {parts.map((part) => (
        <PartButton key={`${part.kind} ${part.id}`} part={part} language={language} onAdd={onAdd} />
      ))}
    </ul>
  );
  const groups = GROUPS.map((group) => ({ group, parts: found.filter((part) => groupOf(part) === group) }));

  return (
    <section className="panel" aria-label={t('parts.library.heading')}>
      <SearchField className="panel-search" value={typed} label={t('parts.library.search')} onChange={setTyped} />
      <p className="panel-quiet" role="status">
        {query === '' ? t('parts.library.how') : t('parts.library.found', { count: found.length })}
      </p>
      <div className="parts-list">
        {query !== '' && found.length > 0 && buttons(found)}
        {query !== '' && found.length === 0 && (
          <p className="panel-empty ph">{t('parts.library.nothing', { query })}</p>
        )}
        {query === '' &&
          groups.map(({ group, parts }) => (
            <section key={group}>
              <h3 className="parts-group">
                <button type="button" aria-expanded={open.has(group)} onClick={() => toggle(group)}>
                  {open.has(group) ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
                  <span>
                    {group === 'zone' ? t('parts.library.zones') : capital(CATEGORY_WORDS[group]?.[language] ?? '')}
                  </span>
                  <span className="tree-count">{parts.length}</span>
                </button>
              </h3>
              {open.has(group) && buttons(parts)}
            </section>
          ))}
      </div>
    </section>
  );
}
