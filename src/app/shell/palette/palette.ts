import { addItems, countItems } from './add-items';
import { connectItems, flowsNamed } from './connect-items';
import { commandItems, foundItems, recentItems } from './found-items';
import { type Item, MOST, type PaletteContext } from './item';

type Fields = typeof import('./field-items');

let fields: Fields | undefined;

/** Fetches what setting fields needs, which comes with the inspector; says when it is there. */
export const loadFields = async (): Promise<void> => {
  fields = await import('./field-items');
};

/** The first letter that says what is looked for. */
const MODES: Readonly<Record<string, (text: string, context: PaletteContext) => readonly Item[]>> = {
  '>': commandItems,
  '+': (text, context) => addItems(text, context),
  '=': (text, context) => fields?.fieldItems(text, context) ?? [],
};
/** Written with an input method, the signs are wide. */
const NARROW: Readonly<Record<string, string>> = { '＞': '>', '＋': '+', '＝': '=' };

export const modeOf = (text: string): string | undefined => {
  const sign = text.slice(0, 1);
  const mode = NARROW[sign] ?? sign;
  return Object.hasOwn(MODES, mode) ? mode : undefined;
};

const HINTS = ['>', '+', '=', '->', '×'] as const;
const HINT_WORDS = {
  '>': 'keys.palette.commands',
  '+': 'keys.palette.parts',
  '=': 'keys.palette.fields',
  '->': 'keys.palette.flows',
  '×': 'keys.palette.numbers',
} as const;

const hintItems = ({ t }: PaletteContext): readonly Item[] =>
  HINTS.map((sign) => ({
    key: `mode ${sign}`,
    kind: 'mode',
    id: sign,
    name: t(HINT_WORDS[sign]),
    end: sign,
    run: () => sign,
  }));

/** Few parts stand below what was found, so that one may add what is not there yet. */
const FEW_PARTS = 3;

/** What the palette offers for what is written in it, best first. */
export const itemsFor = (text: string, context: PaletteContext): readonly Item[] => {
  const mode = modeOf(text);
  const answer = mode === undefined ? undefined : MODES[mode];
  if (answer !== undefined) return answer(text.slice(1).trim(), context).slice(0, MOST);
  if (text.trim() === '') {
    const recent = recentItems(context);
    const known = new Set(recent.map(({ key }) => key));
    return [...recent, ...hintItems(context), ...foundItems('', context).filter(({ key }) => !known.has(key))];
  }
  const asked = [...countItems(text, context), ...flowsNamed(text, context), ...connectItems(text, context)];
  if (asked.length > 0) return asked.slice(0, MOST);
  const found = foundItems(text, context);
  const parts = addItems(text, context, FEW_PARTS);
  return [...found.slice(0, MOST - parts.length), ...parts];
};
