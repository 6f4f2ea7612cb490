import { error, fail, ok, type Result } from '../../result';
import { readFortios } from './read-fortios';
import { readIos } from './read-ios';
import { readNftables } from './read-nftables';
import { MOST, type ReadPolicy } from './read-policy';

const MEBI = 1_048_576;

export const RULE_FORMATS = ['nftables', 'ios', 'fortios'] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

const READERS: Readonly<Record<RuleFormat, (text: string) => ReadPolicy>> = {
  nftables: readNftables,
  ios: readIos,
  fortios: readFortios,
};

/** Told by what only one of them writes. */
const SIGNS: readonly (readonly [RuleFormat, RegExp])[] = [
  ['fortios', /^\s*config firewall (?:policy6?|address6?|service custom)\s*$/m],
  ['nftables', /^\s*(?:table|add table) (?:(?:ip|ip6|inet) )?\S+/m],
  ['ios', /^\s*(?:ip access-list extended|ipv6 access-list|access-list \d+|object-group (?:network|service)) /m],
];

export const ruleFormatOf = (text: string): RuleFormat | undefined => SIGNS.find(([, sign]) => sign.test(text))?.[0];

/**
 * Reads the rules of a firewall, router or switch. Fails with `rules-not-known` where no maker's rules are recognised
 * and `file-too-large` beyond the limit; lines that are not understood come back as `unread`.
 */
export const readRules = (
  text: string,
  format = ruleFormatOf(text),
): Result<ReadPolicy & { readonly format: RuleFormat }> => {
  if (text.length > MOST.characters)
    return fail(
      error('file-too-large', '', { size: Math.ceil(text.length / MEBI), limit: Math.floor(MOST.characters / MEBI) }),
    );
  if (format === undefined) return fail(error('rules-not-known', ''));
  return ok({ ...READERS[format](text), format });
};
