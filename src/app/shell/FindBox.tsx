import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canvasApi } from '../canvas/canvas-api';
import { useEditor } from '../store/editor';
import { useLater } from '../store/late';
import { modelFor, useLibrary, useModel } from '../store/use-model';
import type { CommandContext } from './command';
import type { Item, PaletteContext } from './palette/item';
import { registerPalette } from './palette/palette-api';
import { useShownKeys } from './use-shown-keys';

type Palette = typeof import('./palette/open');
const fetchPalette = (): Promise<Palette> => import('./palette/open');

/** The page comes first; what the palette needs is fetched this long after it, in milliseconds. */
const REST = 1500;

/** How many of the things chosen lately come first. */
const RECENT = 6;

/**
 * One box for everything: devices, zones, flows, threats and commands, by name in any language, sound or address. Signs
 * at the start narrow it: `>` commands, `+` parts to add, `=` fields to set; `A -> B` connects.
 */
export function FindBox({ context: commands }: { readonly context: CommandContext }) {
  const { t } = useTranslation();
  const id = useId();
  const keysOf = useShownKeys();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [hasFields, setHasFields] = useState(false);
  const [palette, setPalette] = useState<Palette>();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  // The letter is there before all that is named like it is looked for.
  const wanted = useLater(query);
  const model = useModel();
  const library = useLibrary();
  const document_ = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const language = useEditor((state) => state.language);
  const selection = useEditor((state) => state.selection);

  const write = (text: string): void => {
    setQuery(text);
    setAt(0);
    setOpen(true);
  };
  useLayoutEffect(
    () =>
      registerPalette((start) => {
        field.current?.focus();
        field.current?.select();
        if (start !== undefined) {
          setQuery(start);
          setAt(0);
        }
      }),
    [],
  );
  useEffect(() => {
    const load = (): void => void fetchPalette().then((module) => setPalette(module));
    if (open) load();
    const timer = setTimeout(load, REST);
    return () => clearTimeout(timer);
  }, [open]);
  useEffect(() => palette?.prepareSearch(document_), [palette, document_]);
  useEffect(() => {
    if (open) void palette?.loadFields().then(() => setHasFields(true));
  }, [open, palette]);

  const context = useMemo(
    (): PaletteContext => ({ commands, model, library, t, keysOf, recent }),
    [commands, model, library, t, keysOf, recent],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are made of what the store holds, too
  const items = useMemo(
    () => (open ? (palette?.itemsFor(wanted, context) ?? []) : []),
    [open, palette, wanted, context, document_, report, language, selection, hasFields],
  );
  const isListed = open && items.length > 0;
  const active = Math.max(0, Math.min(at, items.length - 1));
  useEffect(() => {
    if (open) list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [open, active]);

  const leave = (): void => {
    setOpen(false);
    setQuery('');
    const last = before.current;
    if (last instanceof HTMLElement && last.isConnected && last !== document.body) last.focus({ preventScroll: true });
    else canvasApi.focus();
  };
  const choose = (item: Item | undefined): void => {
    if (item === undefined || item.isFault === true) return;
    const { key, kind } = item;
    if (kind !== 'mode' && kind !== 'field')
      setRecent((known) => [key, ...known.filter((other) => other !== key)].slice(0, RECENT));
    if (kind === 'mode' || (kind === 'field' && item.id !== 'set')) {
      const next = item.run();
      if (next !== undefined) write(next);
      return;
    }
    // Back to where the person was; what is chosen may lead elsewhere.
    leave();
    item.run();
  };
  /** Who writes fast is ahead of the list, of the document that this bar has heard of, at first even of the palette. */
  const take = (): void => {
    const { document: now } = commands.store.getState();
    const firstOf = (module: Palette): Item | undefined =>
      module.itemsFor(query, { ...context, model: modelFor(now, library) })[0];
    if (palette !== undefined && (hasFields || palette.modeOf(query) !== '=')) {
      choose(wanted === query && now === document_ ? items[active] : firstOf(palette));
      return;
    }
    void fetchPalette().then(async (module) => {
      await module.loadFields();
      choose(firstOf(module));
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown') setAt(active + 1 >= items.length ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setAt(active <= 0 ? items.length - 1 : active - 1);
    else if (event.key === 'Enter') take();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of some years ago do not know the element search
    <div className="find" role="search" data-region="find">
      <div className="find-field">
        <Search size={14} strokeWidth={1.8} aria-hidden="true" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('shell.find.label')}
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isListed ? `${id}-${active}` : undefined}
          placeholder={t('shell.find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => write(event.target.value)}
          onFocus={(event) => {
            before.current = event.relatedTarget;
            setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <kbd>{keysOf('find')}</kbd>
      </div>
      {isListed && (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('shell.find.label')} className="menu find-list">
          {items.map((item, index) => (
            <div
              key={item.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-disabled={item.isFault}
              className={item.isFault === true ? 'menu-item bad' : 'menu-item'}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(item);
              }}
            >
              {palette !== undefined && <palette.ItemPicture item={item} model={model} library={library} />}
              <span className="cut">{item.name}</span>
              <span className="kind">{item.end}</span>
            </div>
          ))}
        </div>
      )}
      {/* A list without a choice is none; what is said in its place is read out below. */}
      {open && !isListed && palette !== undefined && (
        <div className="menu find-list">
          <p className="menu-heading quiet">{t('shell.find.nothing', { query: query.replace(/^[>=]/, '').trim() })}</p>
        </div>
      )}
      <p className="hidden-text" role="status">
        {open && query !== '' ? t('keys.palette.found', { count: items.length }) : ''}
      </p>
    </div>
  );
}
