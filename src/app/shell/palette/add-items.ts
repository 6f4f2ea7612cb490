import { type Edit, inTurn } from '../../../core/document/edits/edit';
import { setField } from '../../../core/document/edits/update';
import { CATEGORY_WORDS } from '../../../core/facts/words';
import type { Library } from '../../../core/library/library';
import { canvasApi } from '../../canvas/canvas-api';
import { addPart } from '../../panels/add-part';
import { findParts, indexParts, type PartIndex } from '../../panels/parts-search';
import { type Item, MOST, type PaletteContext } from './item';

const indexes = new WeakMap<Library, PartIndex>();
const indexFor = (library: Library): PartIndex => {
  const made = indexes.get(library) ?? indexParts(library);
  indexes.set(library, made);
  return made;
};

const COUNT = /^(.*?)\s*[×xX*＊✕]\s*(\d{1,6})\s*$/;

/** `輸液ポンプ ×140`: the words and the number; no number where none is written. */
export const withCount = (text: string): { readonly words: string; readonly count: number | undefined } => {
  const [, words, digits] = COUNT.exec(text.normalize('NFKC')) ?? [];
  const count = digits === undefined ? undefined : Number(digits);
  return count === undefined || count < 1 ? { words: text, count: undefined } : { words: words ?? '', count };
};

const manyOf = (count: number | undefined): ((id: string) => Edit) | undefined =>
  count === undefined ? undefined : (id) => setField('assets', id, 'count', count);

/** Devices and zones of the library by any of their names; Enter adds one, standing for as many as were written. */
export const addItems = (text: string, context: PaletteContext, most = MOST): readonly Item[] => {
  const { library, t, commands } = context;
  const { store } = commands;
  const { language } = store.getState();
  const { words, count } = withCount(text);
  return findParts(indexFor(library), words, language)
    .slice(0, most)
    .map(({ kind, id, type }): Item => {
      const name = type.label[language];
      const shown = count === undefined || kind === 'zone' ? name : `${name} ×${count}`;
      return {
        key: `part ${kind} ${id}`,
        kind: 'part',
        id: `${kind} ${id}`,
        name: t('keys.palette.add', { name: shown }),
        end: 'category' in type ? (CATEGORY_WORDS[type.category]?.[language] ?? '') : t('shell.found.zone'),
        run: () => {
          addPart(store, library, { kind, id }, undefined, manyOf(kind === 'device' ? count : undefined));
          canvasApi.focus();
          return undefined;
        },
      };
    });
};

/** `×140` alone: how many like devices each of the selected ones stands for. */
export const countItems = (text: string, { commands: { store }, t }: PaletteContext): readonly Item[] => {
  const { words, count } = withCount(text);
  const { document, selection } = store.getState();
  const assets = selection.filter((id) => document.assets.has(id));
  if (count === undefined || words.trim() !== '' || assets.length === 0) return [];
  const name = t('keys.palette.count', { count, number: assets.length });
  const run = (): undefined => {
    store.getState().edit('keys.step.counted', inTurn(...assets.map((id) => setField('assets', id, 'count', count))));
    canvasApi.focus();
    return undefined;
  };
  return [{ key: 'count', kind: 'count', id: 'count', name, end: '', run }];
};
