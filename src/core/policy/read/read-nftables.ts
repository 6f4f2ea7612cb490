import { EVERY_ADDRESS } from '../algebra/address';
import { type Box, boxesWithout, boxIntersection, isEmptyBox } from '../algebra/boxes';
import { EVERY_SERVICE } from '../algebra/service-line';
import { type NftRule, nftRule } from './nft-rule';
import { type Block, nftBlocks, nftTokens, type Token } from './nft-tokens';
import type { NftNames } from './nft-values';
import { createUnread, type FoundRule, MOST, policyOfFound, type ReadPolicy, type Unread } from './read-policy';

interface Chain {
  readonly name: string;
  readonly line: number;
  readonly rules: readonly (readonly Token[])[];
  /** Where it begins; absent for chains that others jump to. */
  readonly hook: string | undefined;
  readonly priority: number;
  readonly policy: 'accept' | 'drop';
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

const chainOf = (block: Block): Chain => {
  const isOwn = (tokens: readonly Token[]): boolean =>
    ['type', 'policy', 'comment', 'flags', 'devices'].includes(tokens[0]?.text ?? '');
  const own = block.statements.filter(isOwn).map(textOf).join(' ; ');
  return {
    name: block.head[1]?.text ?? '',
    line: block.line,
    rules: block.statements.filter((tokens) => !isOwn(tokens)),
    hook: /\bhook (\S+)/.exec(own)?.[1],
    priority: Number(/\bpriority (-?\d+)/.exec(own)?.[1] ?? 0),
    policy: /\bpolicy drop\b/.test(own) ? 'drop' : 'accept',
  };
};

const namesOf = (table: Block, definitions: ReadonlyMap<string, readonly Token[]>): NftNames => ({
  definitions,
  known: new Map(),
  sets: new Map(
    table.blocks
      .filter(({ head }) => head[0]?.text === 'set')
      .map(({ head, statements }) => {
        const elements = statements.find(([first]) => first?.text === 'elements');
        return [head[1]?.text ?? '', elements?.slice(2) ?? []];
      }),
  ),
});

/** A stretch of packets on its way through chains. */
interface Way {
  readonly boxes: readonly Box[];
  readonly from: readonly string[] | undefined;
  readonly to: readonly string[] | undefined;
  readonly sourcePorts: NftRule['sourcePorts'];
}

const EVERYTHING: Way = {
  boxes: [{ source: [EVERY_ADDRESS], destination: [EVERY_ADDRESS], service: [EVERY_SERVICE] }],
  from: undefined,
  to: undefined,
  sourcePorts: undefined,
};

const both = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined =>
  a === undefined ? b : b === undefined ? a : a.filter((name) => b.includes(name));

const DEPTH = 16;
/** Chains may lead to chains many times over; beyond so many looks at a rule the rest is left. */
const MOST_LOOKS = 400_000;

/** Follows a table's rules into the chains they jump to, and gives one list in the order in which packets meet it. */
const follow = (
  chains: ReadonlyMap<string, Chain>,
  names: NftNames,
  base: Chain,
  unread: Unread,
): readonly FoundRule[] => {
  const found: FoundRule[] = [];
  const read = new Map<readonly Token[], NftRule | undefined>();
  const ruleOf = (tokens: readonly Token[]): NftRule | undefined => {
    if (!read.has(tokens)) read.set(tokens, nftRule(tokens, names));
    return read.get(tokens);
  };
  let looks = 0;
  const walk = (chain: Chain, way: Way, depth: number): void => {
    let open = way.boxes;
    for (const tokens of chain.rules) {
      const line = tokens[0]?.line ?? chain.line;
      looks += 1 + open.length;
      if (found.length >= MOST.rules || looks > MOST_LOOKS) {
        unread.add(line, textOf(tokens), 'too-many');
        return;
      }
      const rule = ruleOf(tokens);
      if (rule === undefined) {
        unread.add(line, textOf(tokens), 'unknown-line');
        continue;
      }
      if (rule.isForOpen || rule.verdict === 'none') continue;
      const about = open.map((box) => boxIntersection(box, rule)).filter((box) => !isEmptyBox(box));
      if (about.length === 0) continue;
      const next: Way = {
        boxes: about,
        from: both(way.from, rule.from),
        to: both(way.to, rule.to),
        sourcePorts: rule.sourcePorts ?? way.sourcePorts,
      };
      if (rule.verdict === 'accept' || rule.verdict === 'drop') found.push(...rulesOf(rule, next, line));
      else if (rule.verdict !== 'return') {
        const target = chains.get(rule.verdict.chain);
        if (target === undefined || depth >= DEPTH) unread.add(line, textOf(tokens), 'unknown-name');
        else walk(target, next, depth + 1);
      }
      const leaves = rule.verdict === 'return' || (typeof rule.verdict === 'object' && rule.verdict.kind === 'goto');
      if (!leaves) continue;
      // Only what a box can say may be left out of the rest of the chain.
      const isPlain = rule.from === undefined && rule.to === undefined && rule.sourcePorts === undefined;
      const rest = isPlain ? boxesWithout(open, about) : undefined;
      if (rest === undefined) unread.add(line, textOf(tokens), 'condition');
      else open = rest;
    }
  };
  const rulesOf = (rule: NftRule, way: Way, line: number): readonly FoundRule[] =>
    way.boxes.flatMap((box, at) =>
      (way.from ?? [undefined]).flatMap((from) =>
        (way.to ?? [undefined]).map(
          (to): FoundRule => ({
            ...box,
            id: `${base.name}:${line}${at === 0 ? '' : `.${at}`}`,
            action: rule.verdict === 'accept' ? 'allow' : 'deny',
            line,
            comment: rule.comment,
            log: rule.log,
            from,
            to,
            sourcePorts: way.sourcePorts,
            stateful: true,
          }),
        ),
      ),
    );
  walk(base, EVERYTHING, 0);
  return found;
};

/**
 * What a ruleset of nftables lets pass through: its forward chain with all chains it leads to, as one list. Rules for
 * connections that are open already count for nothing. Of several forward chains the first counts and the others are
 * named as unread, for a packet has to pass them all. Never throws; each jump costs the chain it leads to.
 */
export const readNftables = (text: string): ReadPolicy => {
  const unread = createUnread();
  const root = nftBlocks(nftTokens(text.slice(0, MOST.characters)));
  const definitions = new Map<string, readonly Token[]>();
  for (const statement of root.statements)
    if (statement[0]?.text === 'define') definitions.set(statement[1]?.text ?? '', statement.slice(3));
  const tables = root.blocks.filter(({ head }) => head[0]?.text === 'table');
  const starts = tables
    .flatMap((table) => {
      const chains = new Map(
        table.blocks
          .filter(({ head }) => head[0]?.text === 'chain')
          .map((block) => [block.head[1]?.text ?? '', chainOf(block)]),
      );
      return [...chains.values()].filter(({ hook }) => hook === 'forward').map((chain) => ({ table, chains, chain }));
    })
    .sort((a, b) => a.chain.priority - b.chain.priority);
  const [first, ...others] = starts;
  for (const { chain } of others) unread.add(chain.line, `chain ${chain.name}`, 'other-chain');
  if (first === undefined) return { lists: [], unread: unread.lines() };
  const rules = follow(first.chains, namesOf(first.table, definitions), first.chain, unread);
  const otherwise = first.chain.policy === 'drop' ? 'deny' : 'allow';
  return { lists: [{ name: first.chain.name, policy: policyOfFound(rules, otherwise) }], unread: unread.lines() };
};
