import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter, FilterCriterion } from '../../../core/document/filter';
import type { MatchContext } from '../../../core/document/matcher';
import { folded } from '../../../core/library/folded';
import { listed } from '../../../core/library/text';
import { SearchField } from '../../widgets/SearchField';
import { askedFor, optionsOf } from './filter-options';

/** More than this nobody reads; typing narrows the list. */
const SHOWN = 60;

interface CriterionChipProps {
  readonly criterion: FilterCriterion;
  readonly filter: Filter;
  readonly context: MatchContext;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (filter: Filter) => void;
}

/** One criterion of the filter: what it asks for, a list of values to choose from, and a way to drop it. */
export function CriterionChip({ criterion, filter, context, open, onOpen, onChange }: CriterionChipProps) {
  const { t } = useTranslation();
  const { language } = context;
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = t(`find.filter.${criterion}`);
  const asked = askedFor(criterion, filter, context, t);
  const values =
    asked.length > 2 ? `${listed(asked.slice(0, 2), language)} +${asked.length - 2}` : listed(asked, language);

  useEffect(() => {
    if (!open) return;
    const onPress = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) onOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open, onOpen]);

  return (
    <div className="criterion" ref={place}>
      <button
        ref={button}
        type="button"
        className="criterion-name"
        aria-expanded={open}
        title={listed(asked, language)}
        onClick={() => onOpen(!open)}
      >
        {name}
        {values !== '' && <strong className="cut">{values}</strong>}
      </button>
      <button
        type="button"
        className="criterion-drop"
        aria-label={t('find.filter.remove', { criterion: name })}
        title={t('find.filter.remove', { criterion: name })}
        onClick={() => {
          onOpen(false);
          onChange({ ...filter, [criterion]: undefined });
        }}
      >
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </button>
      {open && (
        <Values
          {...{ criterion, filter, context, onChange, name }}
          onClose={() => {
            onOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface ValuesProps extends Omit<CriterionChipProps, 'open' | 'onOpen'> {
  readonly name: string;
  readonly onClose: () => void;
}

/** The values of a criterion with their numbers; typing narrows them, arrows walk them, Escape closes the list. */
function Values({ criterion, filter, context, onChange, name, onClose }: ValuesProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const wanted = folded(typed);
  const all = optionsOf(criterion, filter, context, t);
  const fitting = wanted === '' ? all : all.filter(({ label, id }) => folded(`${label} ${id}`).includes(wanted));
  const shown = fitting.slice(0, SHOWN);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input') ?? [])];
    const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
    stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside it come up to it
    <div ref={list} className="menu criterion-values" onKeyDown={onKeyDown}>
      <SearchField
        // The list was just opened by the person.
        autoFocus
        label={`${name}${t('common.colon')}${t('find.filter.choose')}`}
        placeholder={t('find.filter.choose')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          const [first] = shown;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && wanted !== '' && first !== undefined)
            onChange(first.toggled);
        }}
      />
      <ul aria-label={name}>
        {shown.map(({ id, label, count, on, toggled }) => (
          <li key={id}>
            <label className="check">
              <input type="checkbox" checked={on} onChange={() => onChange(toggled)} />
              <span className="cut" title={label}>
                {label}
              </span>
              <span className="quiet end">{count.toLocaleString(i18n.language)}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet small">{t('find.filter.nothing')}</p>}
      {fitting.length > SHOWN && (
        <p className="quiet small">
          {t('find.filter.more', { n: (fitting.length - SHOWN).toLocaleString(i18n.language) })}
        </p>
      )}
    </div>
  );
}
