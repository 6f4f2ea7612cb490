import * as v from 'valibot';
import { LANGUAGES } from '../../core/library/vocabulary';
import { preferredLanguage } from '../../i18n/preferred-language';
import type { EditorStore } from '../store/editor';
import { PANEL_SIZES, type Preferences, TEXT_SIZES } from '../store/session-slice';
import { isLow } from '../widgets/use-viewport';

const KEY = 'sekisho.preferences';

const Size = v.pipe(v.number(), v.finite(), v.minValue(100), v.maxValue(4000));
const PreferencesSchema = v.object({
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['light', 'dark', 'system']),
  textSize: v.optional(v.picklist(TEXT_SIZES)),
  singleKeys: v.optional(v.boolean()),
  snapToGrid: v.optional(v.boolean()),
  snapToNeighbours: v.optional(v.boolean()),
  keyChoices: v.optional(v.record(v.string(), v.string())),
  person: v.optional(v.string()),
  sizes: v.optional(
    v.object({
      left: Size,
      inspector: Size,
      dock: Size,
      tables: v.optional(Size, PANEL_SIZES.tables),
      previewed: v.optional(Size, PANEL_SIZES.previewed),
    }),
  ),
  leftOpen: v.optional(v.boolean()),
  dockOpen: v.optional(v.boolean()),
  inspectorOpen: v.optional(v.boolean()),
});

const withoutUnset = (preferences: v.InferOutput<typeof PreferencesSchema>): Preferences =>
  // What was never set must not stand over the defaults.
  Object.fromEntries(Object.entries(preferences).filter(([, value]) => value !== undefined)) as unknown as Preferences;

/** What this browser kept, or the defaults: Japanese where the reader prefers it, the system's theme. Never fails. */
export const loadPreferences = (wanted: readonly string[]): Preferences => {
  try {
    const kept = v.safeParse(PreferencesSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    if (kept.success) return withoutUnset(kept.output);
  } catch {
    // Storage may be refused, or hold what is no JSON: the defaults serve.
  }
  return { language: preferredLanguage(wanted), theme: 'system' };
};

const FIELDS = [
  'language',
  'theme',
  'textSize',
  'singleKeys',
  'snapToGrid',
  'snapToNeighbours',
  'keyChoices',
  'person',
  'sizes',
  'leftOpen',
  'dockOpen',
  'inspectorOpen',
] as const;

/**
 * Keeps every change of a preference in this browser, where it allows that. In a low window the dock opens and closes
 * of itself, so what a person wants of it in higher ones is left as it was: `dockOpen`, until it is asked in one.
 */
export const connectPreferences = (store: EditorStore, dockOpen = true): (() => void) => {
  let wanted = dockOpen;
  return store.subscribe((state, before) => {
    if (FIELDS.every((field) => state[field] === before[field])) return;
    if (!isLow()) wanted = state.dockOpen;
    try {
      const kept = Object.fromEntries(FIELDS.map((field) => [field, state[field]]));
      localStorage.setItem(KEY, JSON.stringify({ ...kept, dockOpen: wanted }));
    } catch {
      // Preferences are a comfort; without storage they last as long as the page.
    }
  });
};
