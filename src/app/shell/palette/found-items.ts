import { folded } from '../../../core/library/folded';
import { textIn } from '../../../core/library/text';
import { canvasApi } from '../../canvas/canvas-api';
import { viewIn } from '../../canvas/view-in';
import { bestOf } from '../../search/choices';
import { EXAMPLES } from '../../storage/examples';
import type { CommandId } from '../command';
import { ALSO_CALLED } from '../command-words';
import { commandOf, listedCommands } from '../commands';
import { type FindOptions, type Found, findEverything, foundOf } from '../find';
import { viewName } from '../view-name';
import { type Item, MOST, type PaletteContext } from './item';

/** Before the id of an example, among the ids of commands. */
const EXAMPLE = 'example:';

/** What each kind does when it is chosen. */
const open = ({ kind, id }: Found, { commands: context }: PaletteContext): undefined => {
  const { select, put, showThreat } = context.store.getState();
  if (id.startsWith(EXAMPLE)) void context.files.openExample(id.slice(EXAMPLE.length));
  else if (kind === 'command') commandOf(id as CommandId).run(context);
  else if (kind === 'threat' || kind === 'question') {
    put({ dockPanel: kind === 'threat' ? 'threats' : 'questions', dockOpen: true });
    showThreat(id);
    canvasApi.focus();
  } else if (kind === 'view') {
    const view = context.store.getState().document.views.get(id);
    if (view !== undefined) put({ view: view.id });
    canvasApi.focus();
  } else {
    select([id]);
    canvasApi.flyTo([id]);
    canvasApi.focus();
  }
};

const itemOf = (found: Found, context: PaletteContext): Item => {
  const { t, keysOf, commands } = context;
  const { kind, id, where } = found;
  const isExample = id.startsWith(EXAMPLE);
  const keys = kind === 'command' && !isExample ? (keysOf(id as CommandId) ?? '') : '';
  const state = commands.store.getState();
  const { document, language } = state;
  const view = kind === 'view' ? document.views.get(id) : undefined;
  const isInEffect = kind === 'command' && !isExample && commandOf(id as CommandId).isInEffect?.(state) === true;
  const isShown = view !== undefined && viewIn(state).id === id;
  const now = isInEffect ? t('keys.palette.inEffect') : isShown ? t('keys.palette.shownNow') : undefined;
  const end = kind === 'command' ? keys : where === '' ? t(`shell.found.${kind}`) : where;
  return {
    key: `${kind} ${id}`,
    kind,
    id,
    name: view === undefined ? found.name : viewName(view, language, t),
    end: [now, end].filter((word) => word !== undefined && word !== '').join(' · '),
    run: () => open(found, context),
  };
};

const commandWords = ({ t, commands }: PaletteContext): FindOptions['commands'] => [
  ...listedCommands
    .filter(({ isPossible }) => isPossible?.(commands.store.getState()) !== false)
    .map(({ id }) => ({ id, label: t(`keys.command.${id}`), also: ALSO_CALLED[id] ?? [] })),
  ...EXAMPLES.map((id) => ({ id: EXAMPLE + id, label: t('keys.openExample', { name: t(`files.example.${id}`) }) })),
];

const optionsFor = (context: PaletteContext) => {
  const state = context.commands.store.getState();
  const views = state.document.views.values().filter((view) => textIn(view.name, state.language) === '');
  return {
    state,
    model: context.model,
    library: context.library,
    commands: commandWords(context),
    views: views.map((view) => ({ id: view.id, label: viewName(view, state.language, context.t) })),
    most: MOST,
  };
};

/** Elements, findings and commands that fit, best first. */
export const foundItems = (text: string, context: PaletteContext): readonly Item[] =>
  findEverything(text, optionsFor(context)).map((found) => itemOf(found, context));

/** Commands alone. */
export const commandItems = (text: string, context: PaletteContext): readonly Item[] => {
  const options = optionsFor(context);
  const all = options.commands.map(({ id, label, also = [] }) => ({
    id,
    label,
    names: [folded(label)],
    others: [id, ...also].map(folded),
  }));
  return bestOf(all, text).map(({ id, label }) => itemOf({ kind: 'command', id, name: label, where: '' }, context));
};

/** Elements of one kind that are there, in this order. */
export const elementItems = (
  kind: 'asset' | 'zone' | 'flow' | 'party' | 'view',
  ids: readonly string[],
  context: PaletteContext,
): readonly Item[] => {
  const options = optionsFor(context);
  return ids.map((id) => itemOf(foundOf({ kind, id }, options), context));
};

/** What was chosen lately and is still there. */
export const recentItems = (context: PaletteContext): readonly Item[] => {
  const options = optionsFor(context);
  const labels = new Map(options.commands.map(({ id, label }) => [id, label]));
  const { document } = options.state;
  return context.recent.flatMap((key) => {
    const [kind, ...rest] = key.split(' ');
    const id = rest.join(' ');
    const label = kind === 'command' ? labels.get(id) : undefined;
    if (kind === 'command') return label === undefined ? [] : [itemOf(foundOf({ kind, id, label }, options), context)];
    if (kind !== 'asset' && kind !== 'zone' && kind !== 'flow' && kind !== 'party' && kind !== 'view') return [];
    const isThere = [document.assets, document.zones, document.flows, document.parties, document.views].some((table) =>
      table.has(id),
    );
    return isThere ? [itemOf(foundOf({ kind, id }, options), context)] : [];
  });
};
