import type { SavedFilter } from '../filter';
import { setAbout } from './about';
import type { Edit } from './edit';

/** Keeps a filter: in place of the one with its id, else after the others. */
export const saveFilter =
  (saved: SavedFilter): Edit =>
  (document) => {
    const kept = document.filters ?? [];
    const before = kept.find(({ id }) => id === saved.id);
    if (JSON.stringify(before) === JSON.stringify(saved)) return document;
    const filters =
      before === undefined ? [...kept, saved] : kept.map((filter) => (filter === before ? saved : filter));
    return setAbout({ filters })(document);
  };

/** Gives a kept filter another name. */
export const renameFilter =
  (id: string, name: string): Edit =>
  (document) => {
    const saved = document.filters?.find((filter) => filter.id === id);
    return saved === undefined ? document : saveFilter({ ...saved, name })(document);
  };

/** Keeps a filter no longer. */
export const removeFilter =
  (id: string): Edit =>
  (document) => {
    const left = document.filters?.filter((filter) => filter.id !== id) ?? [];
    if (left.length === (document.filters?.length ?? 0)) return document;
    return setAbout({ filters: left.length === 0 ? undefined : left })(document);
  };
