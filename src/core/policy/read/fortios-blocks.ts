/** One `edit` of a FortiOS configuration: its name and what is set in it. */
export interface Edit {
  readonly name: string;
  readonly line: number;
  readonly sets: ReadonlyMap<string, { readonly line: number; readonly words: readonly string[] }>;
}

/** Words of a line; quotes hold spaces together, and a backslash inside them the next character. */
export const quotedWords = (text: string): readonly string[] => {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted && character === '\\') {
      at += 1;
      word = (word ?? '') + (text[at] ?? '');
    } else if (character === '"') {
      isQuoted = !isQuoted;
      word ??= '';
    } else if (!isQuoted && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (word !== undefined) words.push(word);
  return words;
};

const DEPTH = 40;

/** The edits of each outer `config` section by its name, in their order. Inner sections are passed over. */
export const fortiosSections = (lines: readonly string[]): ReadonlyMap<string, readonly Edit[]> => {
  const sections = new Map<string, Edit[]>();
  const open: string[] = [];
  let edit: (Edit & { readonly sets: Map<string, { line: number; words: readonly string[] }> }) | undefined;
  let depthOfEdit = 0;
  for (const [at, raw] of lines.entries()) {
    const said = raw.trim();
    if (said === '' || said.startsWith('#')) continue;
    const [verb = '', ...rest] = quotedWords(said);
    if (verb === 'config') {
      if (open.length < DEPTH) open.push(rest.join(' '));
    } else if (verb === 'end') {
      open.pop();
      if (open.length < depthOfEdit) edit = undefined;
    } else if (verb === 'edit' && isFirewall(open)) {
      const name = rest[0] ?? '';
      edit = { name, line: at + 1, sets: new Map() };
      depthOfEdit = open.length;
      const section = open.at(-1) ?? '';
      const known = sections.get(section);
      if (known === undefined) sections.set(section, [edit]);
      else known.push(edit);
    } else if (verb === 'next' && open.length === depthOfEdit) edit = undefined;
    else if ((verb === 'set' || verb === 'append') && edit !== undefined && open.length === depthOfEdit) {
      const [key = '', ...words] = rest;
      const before = verb === 'append' ? (edit.sets.get(key)?.words ?? []) : [];
      edit.sets.set(key, { line: at + 1, words: [...before, ...words] });
    }
  }
  return sections;
};

/** Sections stand alone, or inside `config vdom` and the like; those inside a policy or object are its own business. */
const isFirewall = (open: readonly string[]): boolean => {
  const [last] = open.slice(-1);
  const around = open.slice(0, -1);
  return last?.startsWith('firewall ') === true && around.every((name) => !name.startsWith('firewall '));
};
