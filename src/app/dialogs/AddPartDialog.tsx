import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORY_WORDS } from '../../core/facts/words';
import { textIn } from '../../core/library/text';
import { addPart } from '../panels/add-part';
import { findParts, indexParts } from '../panels/parts-search';
import { useEditor, useEditorStore } from '../store/editor';
import type { DeviceForFlow } from '../store/page-slice';
import { useLibrary } from '../store/use-model';
import { DeviceIcon, ZoneIcon } from '../widgets/DeviceIcon';
import { DialogFrame } from './DialogFrame';
import { PickList } from './PickList';

interface AddPartDialogProps {
  readonly kind: 'device' | 'zone';
  /** The flow that waits for the device at its other end. */
  readonly forFlow?: DeviceForFlow;
}

/** Adds a device or zone by its name, without the mouse. */
export default function AddPartDialog({ kind, forFlow }: AddPartDialogProps) {
  const { t } = useTranslation();
  const store = useEditorStore();
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  const show = useEditor((state) => state.show);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const other = useEditor(({ document }) => document.assets.get(forFlow?.other ?? ''));
  const index = useMemo(() => indexParts(library), [library]);
  const found = useMemo(
    () => findParts(index, wanted, language).filter((part) => part.kind === kind),
    [index, wanted, language, kind],
  );
  return (
    <DialogFrame title={t(kind === 'device' ? 'keys.command.addDevice' : 'keys.command.addZone')}>
      {other !== undefined && <p className="quiet ph">{t('canvas.forFlow', { name: textIn(other.name, language) })}</p>}
      <PickList
        label={t('shell.pick.kind')}
        placeholder={t('shell.pick.search')}
        query={query}
        searched={wanted}
        onQuery={setQuery}
        nothing={t('shell.find.nothing', { query: wanted })}
        picks={found.map((part) => ({
          id: part.id,
          label: part.type.label[language],
          icon:
            part.kind === 'zone' ? (
              <ZoneIcon look={part.type.look} size={18} />
            ) : (
              <DeviceIcon kind={part.id} category={part.type.category} size={18} />
            ),
          ...(part.kind === 'device' ? { end: CATEGORY_WORDS[part.type.category]?.[language] ?? '' } : {}),
        }))}
        onPick={(id) => {
          show(undefined);
          addPart(store, library, { kind, id }, forFlow?.at, forFlow?.join);
        }}
      />
    </DialogFrame>
  );
}
