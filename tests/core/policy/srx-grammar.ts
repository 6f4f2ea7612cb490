import { addressOf, EVERY_ADDRESS, EVERY_V4, networkRange } from '../../../src/core/policy/algebra/address';
import { type Ranges, unionOf } from '../../../src/core/policy/algebra/ranges';
import { EVERY_SERVICE, serviceRange } from '../../../src/core/policy/algebra/service-line';

/**
 * Reads `set` lines of Junos on SRX by the hierarchy of its configuration: which word may stand under which, what a name
 * may look like, and what has to be defined before a policy may name it. Knows nothing of our writer. Throws where the
 * equipment would refuse the line or the commit.
 */
export interface SrxRule {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly source: Ranges;
  readonly destination: Ranges;
  readonly service: Ranges;
  readonly allows: boolean;
}

export interface SrxPolicy {
  readonly zones: readonly string[];
  readonly rules: readonly SrxRule[];
  readonly permitsOtherwise: boolean;
}

const NAME = '([A-Za-z][A-Za-z0-9_.-]{0,62})';
const PREFIX = '([0-9A-Fa-f.:]+/\\d{1,3})';

interface Draft {
  readonly name: string;
  from: string | undefined;
  to: string | undefined;
  readonly match: Readonly<Record<'source-address' | 'destination-address' | 'application', string[]>>;
  action: string | undefined;
}

const NUMBERS: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, gre: 47, esp: 50, ah: 51, icmp6: 58 };

interface Part {
  protocol?: string;
  port?: string;
  type?: number;
}

const append = <K, V>(map: Map<K, V[]>, key: K, value: V): void => void map.set(key, [...(map.get(key) ?? []), value]);

const serviceOf = ({ protocol, port, type }: Part): Ranges => {
  const number = NUMBERS[protocol ?? ''] ?? Number(protocol);
  if (!Number.isInteger(number) || number < 0 || number > 255) throw new Error(`no protocol: ${protocol}`);
  if (type !== undefined) return [serviceRange(number, type << 8, (type << 8) + 255)];
  if (port === undefined) return [serviceRange(number)];
  if (number !== 6 && number !== 17) throw new Error(`protocol ${protocol} has no ports`);
  const [first, last = first] = port.split('-').map(Number);
  if (first === undefined || last === undefined || first > last || last > 65_535) throw new Error(`no ports: ${port}`);
  return [serviceRange(number, first, last)];
};

export const readSrx = (text: string): SrxPolicy => {
  const zones = new Set<string>();
  const entries = new Map<string, Ranges>();
  const sets = new Map<string, string[]>();
  const applications = new Map<string, Map<string, Part>>();
  const drafts = new Map<string, Draft>();
  let permitsOtherwise = false;
  const partOf = (name: string, term: string): Part => {
    const terms = applications.get(name) ?? new Map<string, Part>();
    applications.set(name, terms);
    const part = terms.get(term) ?? {};
    terms.set(term, part);
    return part;
  };
  const draftOf = (name: string, from?: string, to?: string): Draft => {
    const key = `${from ?? ''} ${to ?? ''} ${name}`;
    const known = drafts.get(key) ?? {
      name,
      from,
      to,
      match: { 'source-address': [], 'destination-address': [], application: [] },
      action: undefined,
    };
    drafts.set(key, known);
    return known;
  };
  const globals = new Map<string, Draft>();
  const globalOf = (name: string): Draft => {
    const draft = draftOf(name);
    globals.set(name, draft);
    return draft;
  };
  const enter = (name: string, range: Ranges): void => {
    if (
      entries.has(name) &&
      JSON.stringify([...(entries.get(name) ?? [])].map(String)) !== JSON.stringify([...range].map(String))
    )
      throw new Error(`address ${name} twice`);
    entries.set(name, range);
  };
  const said = (draft: Draft, rest: string): void => {
    const [, what, name] = /^match (source-address|destination-address|application) (\S+)$/.exec(rest) ?? [];
    if (what !== undefined && name !== undefined) {
      draft.match[what as keyof Draft['match']].push(name);
      return;
    }
    const [, done] = /^then (permit|deny|reject)$/.exec(rest) ?? [];
    if (done !== undefined) {
      if (draft.action !== undefined && draft.action !== done) throw new Error(`two actions: ${draft.name}`);
      draft.action = done;
    } else if (!/^(?:then (?:count|log session-(?:init|close))|description "[^"]*")$/.test(rest)) throw new Error(rest);
  };
  const STATEMENTS: readonly (readonly [RegExp, (...words: string[]) => void])[] = [
    [
      new RegExp(`^security zones security-zone ${NAME}(?: (.+))?$`),
      (zone = '', rest = '') => {
        zones.add(zone);
        if (
          !/^(?:|description "[^"]*"|interfaces \S+|host-inbound-traffic system-services (?:ssh|https|ping))$/.test(
            rest,
          )
        )
          throw new Error(rest);
      },
    ],
    [
      new RegExp(`^security address-book global address ${NAME} ${PREFIX}$`),
      (name = '', prefix = '') => {
        const range = networkRange(prefix);
        if (range === undefined) throw new Error(`no prefix: ${prefix}`);
        enter(name, [range]);
      },
    ],
    [
      new RegExp(`^security address-book global address ${NAME} range-address (\\S+) to (\\S+)$`),
      (name = '', a = '', b = '') => {
        const [first, last] = [addressOf(a), addressOf(b)];
        if (first === undefined || last === undefined || first > last) throw new Error(`no range: ${a} to ${b}`);
        enter(name, [{ first, last }]);
      },
    ],
    [new RegExp(`^security address-book global address ${NAME} description "[^"]*"$`), () => {}],
    [
      new RegExp(`^security address-book global address-set ${NAME} address ${NAME}$`),
      (set = '', entry = '') => append(sets, set, entry),
    ],
    [
      new RegExp(`^applications application ${NAME}(?: term ${NAME})? protocol (\\S+)$`),
      (name = '', term = '', protocol = '') => {
        partOf(name, term).protocol = protocol;
      },
    ],
    [
      new RegExp(`^applications application ${NAME}(?: term ${NAME})? destination-port (\\S+)$`),
      (name = '', term = '', port = '') => {
        partOf(name, term).port = port;
      },
    ],
    [
      new RegExp(`^applications application ${NAME}(?: term ${NAME})? icmp6?-type (\\d+)$`),
      (name = '', term = '', type = '') => {
        partOf(name, term).type = Number(type);
      },
    ],
    [
      new RegExp(`^security policies from-zone ${NAME} to-zone ${NAME} policy ${NAME} (.+)$`),
      (from = '', to = '', name = '', rest = '') => said(draftOf(name, from, to), rest),
    ],
    [
      new RegExp(`^security policies global policy ${NAME} match (from|to)-zone ${NAME}$`),
      (name = '', end = '', zone = '') => {
        const draft = globalOf(name);
        if (end === 'from') draft.from = zone;
        else draft.to = zone;
      },
    ],
    [
      new RegExp(`^security policies global policy ${NAME} (.+)$`),
      (name = '', rest = '') => said(globalOf(name), rest),
    ],
    [
      /^security policies default-policy (permit-all|deny-all)$/,
      (all = '') => {
        permitsOtherwise = all === 'permit-all';
      },
    ],
  ];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (!/^set [\x20-\x7e]+$/.test(line)) throw new Error(`no set line: ${line}`);
    const found = STATEMENTS.find(([pattern]) => pattern.test(line.slice(4)));
    if (found === undefined) throw new Error(`nothing such may be set: ${line}`);
    found[1](...(found[0].exec(line.slice(4)) ?? []).slice(1));
  }
  const addresses = (names: readonly string[]): Ranges => {
    if (names.length === 0) throw new Error('a policy without an address');
    return unionOf(
      names.flatMap((name): Ranges => {
        if (name === 'any') return [EVERY_ADDRESS];
        if (name === 'any-ipv4') return [EVERY_V4];
        const set = sets.get(name);
        if (set !== undefined && entries.has(name)) throw new Error(`${name} is an address and a set`);
        return (set ?? [name]).flatMap((entry) => {
          const range = entries.get(entry);
          if (range === undefined) throw new Error(`no address: ${entry}`);
          return range;
        });
      }),
    );
  };
  const services = (names: readonly string[]): Ranges => {
    if (names.length === 0) throw new Error('a policy without an application');
    return unionOf(
      names.flatMap((name): Ranges => {
        if (name === 'any') return [EVERY_SERVICE];
        const terms = applications.get(name);
        if (terms === undefined) throw new Error(`no application: ${name}`);
        if (terms.size > 1 && terms.has('')) throw new Error(`application ${name} has terms and more`);
        return [...terms.values()].flatMap(serviceOf);
      }),
    );
  };
  // Policies of a pair of zones are asked before all global ones.
  const isGlobal = (draft: Draft): boolean => globals.get(draft.name) === draft;
  const all = [...drafts.values()];
  const rules = [...all.filter((draft) => !isGlobal(draft)), ...all.filter(isGlobal)].map(
    ({ name, from, to, match, action }): SrxRule => {
      for (const zone of [from, to]) if (zone !== undefined && !zones.has(zone)) throw new Error(`no zone: ${zone}`);
      if (action === undefined) throw new Error(`policy ${name} does nothing`);
      return {
        name,
        from,
        to,
        source: addresses(match['source-address']),
        destination: addresses(match['destination-address']),
        service: services(match.application),
        allows: action === 'permit',
      };
    },
  );
  return { zones: [...zones], rules, permitsOtherwise };
};
