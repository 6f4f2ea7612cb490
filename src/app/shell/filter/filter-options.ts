import { facetsOf } from '../../../core/document/facets';
import type { Filter, FilterChoice, FilterCriterion } from '../../../core/document/filter';
import { type ChoiceCriterion, isChoice, type MatchContext, matchesOf } from '../../../core/document/matcher';
import { words } from '../../../core/drawing/words';
import { describeFact } from '../../../core/facts/vocabulary';
import { CATEGORY_WORDS, CRITICALITY_WORDS } from '../../../core/facts/words';
import { textIn } from '../../../core/library/text';
import { LEVELS } from '../../../core/library/vocabulary';
import { yearAfter } from '../../../core/model/support';
import { capital } from '../../../i18n/capital';
import type { Translate } from '../../../i18n/i18n';

/** One value that a criterion can ask for. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** Assets that have it, of those that pass the rest of the filter. */
  readonly count: number;
  readonly on: boolean;
  /** The filter with it asked for, or no longer. */
  readonly toggled: Filter;
}

const labelOf = (criterion: ChoiceCriterion, value: string | number, context: MatchContext, t: Translate): string => {
  const { model, language } = context;
  const { library, source } = model;
  switch (criterion) {
    case 'kinds':
      return library.devices.get(String(value))?.label[language] ?? String(value);
    case 'categories':
      return capital(CATEGORY_WORDS[value]?.[language] ?? String(value));
    case 'criticalities':
      return capital(CRITICALITY_WORDS[value]?.[language] ?? String(value));
    case 'zones':
      return textIn(model.zone(String(value))?.name, language) || String(value);
    case 'owners':
    case 'vendors':
      return textIn(source.parties.get(String(value))?.name, language) || String(value);
    case 'statuses':
      return value === 'managed' ? t('find.value.managed') : t('find.value.found');
    case 'vlans':
    case 'systems':
      return String(value);
  }
};

const without = <T>(list: readonly T[], value: T): readonly T[] => list.filter((other) => other !== value);

const choiceOptions = (
  criterion: ChoiceCriterion,
  filter: Filter,
  context: MatchContext,
  t: Translate,
): readonly FilterOption[] => {
  const { values, unknown, none } = facetsOf(criterion, filter, context);
  // The schema says which values each criterion may have; these come from the document itself.
  const now = (filter[criterion] ?? {}) as FilterChoice<string | number>;
  const chosen = now.oneOf ?? [];
  const put = (choice: FilterChoice<string | number>): Filter => ({ ...filter, [criterion]: choice }) as Filter;
  const all = [...new Set([...values.keys(), ...chosen])].map((value): FilterOption => {
    const on = chosen.includes(value);
    return {
      id: String(value),
      label: labelOf(criterion, value, context, t),
      count: values.get(value) ?? 0,
      on,
      toggled: put({ ...now, oneOf: on ? without(chosen, value) : [...chosen, value] }),
    };
  });
  all.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, context.language));
  const special = (id: 'unknown' | 'none', count: number): readonly FilterOption[] => {
    const on = now[id] === true;
    if (count === 0 && !on) return [];
    return [{ id: ` ${id}`, label: t(`find.value.${id}`), count, on, toggled: put({ ...now, [id]: !on }) }];
  };
  return [...special('unknown', unknown), ...special('none', none), ...all];
};

/** Options of which each is a filter part of its own, counted one by one. */
const counted = (
  criterion: FilterCriterion,
  filter: Filter,
  context: MatchContext,
  parts: readonly {
    readonly id: string;
    readonly label: string;
    readonly on: boolean;
    alone: unknown;
    next: unknown;
  }[],
): readonly FilterOption[] =>
  parts.map(({ id, label, on, alone, next }) => ({
    id,
    label,
    on,
    count: matchesOf({ ...filter, [criterion]: alone } as Filter, context).size,
    toggled: { ...filter, [criterion]: next } as Filter,
  }));

const factOptions = (filter: Filter, context: MatchContext): readonly FilterOption[] => {
  const rest = matchesOf({ ...filter, unknownFacts: undefined }, context);
  const chosen = filter.unknownFacts ?? [];
  const subjects = new Map<string, Set<string>>(chosen.map((fact) => [fact, new Set()]));
  for (const { missing } of context.report?.questions ?? [])
    for (const { fact, subject } of missing)
      if (rest.has(subject)) subjects.set(fact, (subjects.get(fact) ?? new Set()).add(subject));
  return [...subjects]
    .map(([fact, of]) => ({
      id: fact,
      label: capital(describeFact(fact, context.model.library)?.label[context.language] ?? fact),
      count: of.size,
      on: chosen.includes(fact),
      toggled: {
        ...filter,
        unknownFacts: chosen.includes(fact) ? without(chosen, fact) : [...chosen, fact],
      },
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, context.language));
};

/** The values of a criterion with their numbers, those asked for among them. Linear for each; made when it is opened. */
export const optionsOf = (
  criterion: FilterCriterion,
  filter: Filter,
  context: MatchContext,
  t: Translate,
): readonly FilterOption[] => {
  if (isChoice(criterion)) return choiceOptions(criterion, filter, context, t);
  const make = (parts: Parameters<typeof counted>[3]) => counted(criterion, filter, context, parts);
  switch (criterion) {
    case 'text':
      return [];
    case 'unknownFacts':
      return factOptions(filter, context);
    case 'support': {
      const now = filter.support ?? {};
      const year = yearAfter(context.today);
      return make([
        {
          id: 'ended',
          label: t('find.value.ended'),
          on: now.ended === true,
          alone: { ended: true },
          next: { ...now, ended: now.ended !== true },
        },
        {
          id: 'year',
          label: t('find.value.year'),
          on: now.before !== undefined,
          alone: { before: year },
          next: { ...now, before: now.before === undefined ? year : undefined },
        },
        {
          id: 'unknown',
          label: t('find.value.unknown'),
          on: now.unknown === true,
          alone: { unknown: true },
          next: { ...now, unknown: now.unknown !== true },
        },
      ]);
    }
    case 'levelAtLeast':
      return make(
        LEVELS.toReversed().map((level) => ({
          id: String(level),
          label: t('find.value.atLeast', { level: words.levels[level][context.language] }),
          on: filter.levelAtLeast === level,
          alone: level,
          next: filter.levelAtLeast === level ? undefined : level,
        })),
      );
    case 'questions':
      return make(
        [true, false].map((asked) => ({
          id: String(asked),
          label: asked ? t('find.value.asked') : t('find.value.notAsked'),
          on: filter.questions === asked,
          alone: asked,
          next: filter.questions === asked ? undefined : asked,
        })),
      );
    case 'networked': {
      const now = filter.networked ?? [];
      return make(
        (['yes', 'no', 'unknown'] as const).map((state) => ({
          id: state,
          label: t(`find.value.${state}`),
          on: now.includes(state),
          alone: [state],
          next: now.includes(state) ? without(now, state) : [...now, state],
        })),
      );
    }
  }
};

/** What a criterion asks for, in words. */
export const askedFor = (
  criterion: FilterCriterion,
  filter: Filter,
  context: MatchContext,
  t: Translate,
): readonly string[] => {
  if (isChoice(criterion)) {
    const { oneOf = [], unknown, none } = (filter[criterion] ?? {}) as FilterChoice<string | number>;
    return [
      ...(unknown === true ? [t('find.value.unknown')] : []),
      ...(none === true ? [t('find.value.none')] : []),
      ...oneOf.map((value) => labelOf(criterion, value, context, t)),
    ];
  }
  if (criterion === 'unknownFacts')
    return (filter.unknownFacts ?? []).map((fact) =>
      capital(describeFact(fact, context.model.library)?.label[context.language] ?? fact),
    );
  return optionsOf(criterion, filter, context, t)
    .filter(({ on }) => on)
    .map(({ label }) => label);
};
