import { ChevronDown } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeFilter, renameFilter, saveFilter } from '../../../core/document/edits/filters';
import { isEmptyFilter, type SavedFilter } from '../../../core/document/filter';
import { useEditor } from '../../store/editor';
import { Menu, type MenuGroup } from '../../widgets/Menu';

const NONE: readonly SavedFilter[] = [];

/** The filters that the document keeps: apply, save, rename, remove. Each change of them is one step of undo. */
export function SavedFilters() {
  const { t } = useTranslation();
  const kept = useEditor((state) => state.document.filters) ?? NONE;
  const filter = useEditor((state) => state.filter);
  const look = useEditor((state) => state.look);
  const edit = useEditor((state) => state.edit);
  /** Whose name is being written: a kept filter, or `null` for a new one. */
  const [naming, setNaming] = useState<SavedFilter | null>();
  const text = JSON.stringify(filter);
  const current = kept.find((saved) => JSON.stringify(saved.filter) === text);
  const groups: readonly MenuGroup[] = [
    {
      id: 'kept',
      entries: kept.map((saved) => ({
        id: saved.id,
        label: saved.name,
        radio: true,
        checked: saved === current,
        run: () => look({ filter: saved.filter }),
      })),
    },
    {
      id: 'change',
      entries: [
        { id: 'save', label: t('find.filter.saveAs'), disabled: isEmptyFilter(filter), run: () => setNaming(null) },
        ...(current === undefined
          ? []
          : [
              {
                id: 'rename',
                label: t('find.filter.rename', { name: current.name }),
                run: () => setNaming(current),
              },
              {
                id: 'remove',
                label: t('find.filter.removeSaved', { name: current.name }),
                run: () => edit('find.step.removed', removeFilter(current.id)),
              },
            ]),
      ],
    },
  ];
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') return;
    if (naming === null) edit('find.step.saved', saveFilter({ id: crypto.randomUUID(), name, filter }));
    else if (naming !== undefined) edit('find.step.renamed', renameFilter(naming.id, name));
    setNaming(undefined);
  };
  if (naming !== undefined)
    return (
      <form className="filter-name" onSubmit={save}>
        <input
          className="field"
          name="name"
          // biome-ignore lint/a11y/noAutofocus: the person just asked for it
          autoFocus
          defaultValue={naming?.name ?? ''}
          aria-label={t('find.filter.name')}
          placeholder={t('find.filter.name')}
          maxLength={200}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setNaming(undefined);
          }}
        />
        <button type="submit" className="btn compact">
          {t('find.filter.save')}
        </button>
      </form>
    );
  return (
    <Menu
      label={t('find.filter.saved')}
      className="btn ghost compact"
      align="end"
      groups={groups.filter(({ entries }) => entries.length > 0)}
    >
      {current?.name ?? t('find.filter.saved')}
      <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
    </Menu>
  );
}
