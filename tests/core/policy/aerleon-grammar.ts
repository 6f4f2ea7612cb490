import { EVERY_ADDRESS, networkRange } from '../../../src/core/policy/algebra/address';
import { type Ranges, unionOf } from '../../../src/core/policy/algebra/ranges';
import { EVERY_SERVICE, serviceRange } from '../../../src/core/policy/algebra/service-line';
import type { WrittenFile } from '../../../src/core/policy/write/written-file';

/**
 * Reads what Capirca and Aerleon read, by the grammar of their policy parser: its tokens in the order in which its lexer
 * tries them, its keywords, and the rules of those statements that we write. Knows nothing of our writer. Throws where
 * their parser would.
 */
const KEYWORDS = new Set(
  `action address address-exclude comment counter destination-address destination-exclude destination-interface
  destination-prefix destination-prefix-except destination-port destination-tag dscp-except dscp-match dscp-set ether-type
  expiration flexible-match-range forwarding-class forwarding-class-except fragment-offset hex hop-limit apply-groups
  apply-groups-except header icmp-type icmp-code logging log_name loss-priority next-ip option owner packet-length platform
  platform-exclude policer port precedence priority protocol protocol-except qos pan-application routing-instance
  source-address source-exclude source-interface source-prefix source-prefix-except source-port source-tag target term
  timeout traffic-class-count traffic-type ttl verbatim vpn`.split(/\s+/),
);

interface Token {
  readonly kind: string;
  readonly text: string;
}

const CLASS = '(?:b[01]{6}|af[1-4][1-3]|be|ef|cs[0-7])';
const LEXER: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['', /[ \t\n]+/y],
  ['', /#.*/y],
  ['quoted', /"[^"]*"/y],
  ['dscp-range', new RegExp(`\\b${CLASS}-${CLASS}\\b`, 'y')],
  ['dscp', new RegExp(`\\b${CLASS}\\b`, 'y')],
  ['hex', /0x[a-fA-F0-9]+/y],
  ['integer', /\d+/y],
  ['string', /\w+(?:[-_+.@/]\w*)*/y],
  ['mark', /[:{},-]/y],
];

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const found = LEXER.flatMap(([kind, pattern]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text)?.[0];
      return match === undefined
        ? []
        : [{ kind: kind === 'string' && KEYWORDS.has(match) ? match : kind, text: match }];
    })[0];
    if (found === undefined) throw new Error(`illegal character ${text.slice(at, at + 20)}`);
    if (found.kind !== '') tokens.push(found);
    at += found.text.length;
  }
  return tokens;
};

/** What may follow each statement: kinds of tokens, one of them or any number. */
const STATEMENTS: Readonly<Record<string, { readonly of: readonly string[]; readonly many: boolean }>> = {
  comment: { of: ['quoted'], many: false },
  target: { of: ['string', 'integer'], many: true },
  'source-address': { of: ['string'], many: true },
  'destination-address': { of: ['string'], many: true },
  'destination-port': { of: ['string'], many: true },
  protocol: { of: ['string', 'integer'], many: true },
  option: { of: ['string'], many: true },
  action: { of: ['string'], many: false },
  logging: { of: ['string'], many: false },
  owner: { of: ['string'], many: false },
};

type Said = ReadonlyMap<string, readonly string[]>;
export interface AerleonTerm {
  readonly name: string;
  readonly said: Said;
}
export interface AerleonFilter {
  readonly targets: readonly (readonly string[])[];
  readonly terms: readonly AerleonTerm[];
}

export const parsePol = (text: string): readonly AerleonFilter[] => {
  const tokens = tokensOf(text);
  let at = 0;
  const take = (kind: string, mark?: string): string => {
    const token = tokens[at];
    if (token === undefined || token.kind !== kind || (mark !== undefined && token.text !== mark))
      throw new Error(`${mark ?? kind} wanted, not ${token?.kind} ${token?.text} at ${at}`);
    at += 1;
    return token.text;
  };
  const body = (): readonly (readonly [string, readonly string[]])[] => {
    const said: (readonly [string, readonly string[]])[] = [];
    take('mark', '{');
    while (tokens[at]?.text !== '}') {
      const keyword = tokens[at]?.kind ?? '';
      const rule = STATEMENTS[keyword];
      if (rule === undefined) throw new Error(`no statement: ${keyword}`);
      at += 1;
      take('mark', ':');
      take('mark', ':');
      const values: string[] = [];
      while (rule.of.includes(tokens[at]?.kind ?? '') && (rule.many || values.length === 0)) {
        values.push(tokens[at]?.text ?? '');
        at += 1;
      }
      if (values.length === 0) throw new Error(`${keyword} is followed by ${tokens[at]?.kind} ${tokens[at]?.text}`);
      said.push([keyword, values]);
    }
    take('mark', '}');
    return said;
  };
  const filters: AerleonFilter[] = [];
  while (at < tokens.length) {
    take('header');
    const targets = body().flatMap(([keyword, values]) => (keyword === 'target' ? [values] : []));
    const terms: AerleonTerm[] = [];
    while (tokens[at]?.kind === 'term') {
      at += 1;
      const name = take('string');
      if (terms.some((term) => term.name === name)) throw new Error(`term ${name} twice`);
      terms.push({ name, said: new Map(body()) });
    }
    filters.push({ targets, terms });
  }
  return filters;
};

/** `NAME = value`, and further values on lines of their own; comments behind `#`. */
const definitionsIn = (text: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of text.split('\n').map((each) => each.replace(/#.*/, '').trimEnd())) {
    if (line === '') continue;
    const begun = /^([A-Za-z0-9_-]+) = (\S+)$/.exec(line);
    const more = /^\s+(\S+)$/.exec(line);
    if (begun?.[1] !== undefined && begun[2] !== undefined) {
      if (found.has(begun[1])) throw new Error(`${begun[1]} twice`);
      values = [begun[2]];
      found.set(begun[1], values);
    } else if (more?.[1] !== undefined) values.push(more[1]);
    else throw new Error(`no definition: ${line}`);
  }
  return found;
};

/** What one term is about, as sets. */
export interface AerleonRule {
  readonly name: string;
  readonly source: Ranges;
  readonly destination: Ranges;
  readonly service: Ranges;
  readonly allows: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, gre: 47, esp: 50, ah: 51, icmpv6: 58 };

/** The filters of a policy with their names looked up in the definitions; terms that only let answers pass left out. */
export const readAerleon = (
  files: readonly WrittenFile[],
  name: string,
): readonly { readonly targets: AerleonFilter['targets']; readonly rules: readonly AerleonRule[] }[] => {
  const textOf = (ending: string): string => files.find((file) => file.name.endsWith(ending))?.text ?? '';
  const [nets, services] = [definitionsIn(textOf('.net')), definitionsIn(textOf('.svc'))];
  const look = (from: ReadonlyMap<string, readonly string[]>, token: string): readonly string[] => {
    const values = from.get(token);
    if (values === undefined) throw new Error(`undefined: ${token}`);
    return values;
  };
  const addresses = (tokens: readonly string[] | undefined): Ranges =>
    tokens === undefined
      ? [EVERY_ADDRESS]
      : unionOf(
          tokens.flatMap((token) =>
            look(nets, token).map((text) => {
              const range = networkRange(text);
              if (range === undefined) throw new Error(`no network: ${text}`);
              return range;
            }),
          ),
        );
  const servicesOf = (said: Said): Ranges => {
    const protocols = said.get('protocol');
    if (protocols === undefined) return [EVERY_SERVICE];
    return unionOf(
      protocols.flatMap((protocol) => {
        const number = NUMBERS[protocol] ?? Number(protocol);
        if (!Number.isInteger(number)) throw new Error(`no protocol: ${protocol}`);
        const ports = said.get('destination-port');
        if (ports === undefined) return [serviceRange(number)];
        return ports.flatMap((token) =>
          look(services, token).flatMap((text) => {
            const [, first, last, of] = /^(\d+)(?:-(\d+))?\/(tcp|udp)$/.exec(text) ?? [];
            if (of !== protocol) throw new Error(`${token} is no port of ${protocol}`);
            return [serviceRange(number, Number(first), Number(last ?? first))];
          }),
        );
      }),
    );
  };
  return parsePol(textOf(name)).map(({ targets, terms }) => ({
    targets,
    rules: terms
      .filter(({ said }) => said.get('option')?.[0] !== 'established')
      .map(({ name: term, said }) => ({
        name: term,
        source: addresses(said.get('source-address')),
        destination: addresses(said.get('destination-address')),
        service: servicesOf(said),
        allows: said.get('action')?.[0] === 'accept',
      })),
  }));
};
