/** A word, quoted text or mark of a ruleset. A line break is a token too, for it ends a rule as `;` does. */
export interface Token {
  readonly text: string;
  readonly line: number;
  readonly isQuoted: boolean;
}

const MARKS = new Set(['{', '}', ',', ';', '=', ':']);

/** A colon by itself stands between the parts of a map; others belong to an IPv6 address. */
const isMark = (character: string, next: string, word: string): boolean =>
  MARKS.has(character) && (character !== ':' || (word === '' && /\s/.test(next)));

/** The tokens of a ruleset; comments are left out, and a backslash before a line break joins the lines. */
export const nftTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let [line, word] = [1, ''];
  const end = (): void => {
    if (word !== '') tokens.push({ text: word, line, isQuoted: false });
    word = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\' && text[at + 1] === '\n') {
      at += 1;
      line += 1;
    } else if (character === '\n') {
      end();
      tokens.push({ text: ';', line, isQuoted: false });
      line += 1;
    } else if (character === '#') {
      end();
      while (at + 1 < text.length && text[at + 1] !== '\n') at += 1;
    } else if (character === '"') {
      end();
      const close = text.indexOf('"', at + 1);
      const stop = close < 0 ? text.length : close;
      const inner = text.slice(at + 1, stop);
      tokens.push({ text: inner, line, isQuoted: true });
      line += inner.split('\n').length - 1;
      at = stop;
    } else if (/\s/.test(character)) end();
    else if (isMark(character, text[at + 1] ?? ' ', word)) {
      end();
      tokens.push({ text: character, line, isQuoted: false });
    } else word += character;
  }
  end();
  return tokens;
};

/** Something with a body: `table inet filter { … }`, and the statements that stand in it. */
export interface Block {
  readonly head: readonly Token[];
  readonly line: number;
  readonly statements: readonly (readonly Token[])[];
  readonly blocks: readonly Block[];
}

const DEPTH = 12;
const OPENERS = new Set(['table', 'chain', 'set', 'map', 'flowtable']);

/** Puts tokens together to blocks and statements. Braces inside a statement, as those of sets, stay in it. */
export const nftBlocks = (tokens: readonly Token[]): Block => {
  let at = 0;
  const body = (depth: number): Omit<Block, 'head' | 'line'> => {
    const statements: Token[][] = [];
    const blocks: Block[] = [];
    let open: Token[] = [];
    const close = (): void => {
      if (open.length > 0) statements.push(open);
      open = [];
    };
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.isQuoted) open.push(token);
      else if (token.text === ';') close();
      else if (token.text === '}') break;
      else if (token.text !== '{') open.push(token);
      else if (depth < DEPTH && OPENERS.has(open[0]?.text ?? '') && !open.some(({ text }) => text === '=')) {
        const head = open;
        open = [];
        at += 1;
        blocks.push({ head, line: token.line, ...body(depth + 1) });
      } else {
        open.push(token);
        at += 1;
        for (let inner = 1; at < tokens.length && inner > 0; at += 1) {
          const part = tokens[at];
          if (part === undefined) break;
          if (!part.isQuoted && part.text === '{') inner += 1;
          if (!part.isQuoted && part.text === '}') inner -= 1;
          if (part.isQuoted || part.text !== ';') open.push(part);
        }
        at -= 1;
      }
    }
    close();
    return { statements, blocks };
  };
  const all: { statements: (readonly Token[])[]; blocks: Block[] } = { statements: [], blocks: [] };
  // A closing brace too many ends nothing.
  for (; at < tokens.length; at += 1) {
    const part = body(0);
    all.statements.push(...part.statements);
    all.blocks.push(...part.blocks);
  }
  return { head: [], line: 1, ...all };
};
