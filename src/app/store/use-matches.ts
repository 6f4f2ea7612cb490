import { type Filter, isEmptyFilter } from '../../core/document/filter';
import { type MatchContext, matchesOf } from '../../core/document/matcher';
import { useEditor } from './editor';
import { useToday } from './today';
import { useModel } from './use-model';

interface Found {
  readonly context: MatchContext;
  readonly ids: ReadonlySet<string>;
}
const found = new WeakMap<Filter, Found>();
const PARTS = ['model', 'report', 'treatments', 'today', 'language'] as const;

/** The assets that pass a filter, looked up once whoever asks; `undefined` for a filter that asks nothing. */
export const matchesFor = (filter: Filter, context: MatchContext): ReadonlySet<string> | undefined => {
  if (isEmptyFilter(filter)) return undefined;
  const kept = found.get(filter);
  if (kept !== undefined && PARTS.every((part) => kept.context[part] === context[part])) return kept.ids;
  const ids = matchesOf(filter, context);
  found.set(filter, { context, ids });
  return ids;
};

export const useMatchContext = (): MatchContext => {
  const model = useModel();
  const report = useEditor((state) => state.report);
  const treatments = useEditor((state) => state.document.treatments);
  const language = useEditor((state) => state.language);
  const today = useToday();
  return { model, report, treatments, language, today: report?.today ?? today() };
};

/** The assets that pass the filter that is on; `undefined` while none is. */
export const useMatches = (): ReadonlySet<string> | undefined => {
  const filter = useEditor((state) => state.filter);
  const context = useMatchContext();
  return matchesFor(filter, context);
};
