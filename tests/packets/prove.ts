import { joinWith, letForward, type Namespace, openNamespace } from './namespaces';

/** A subnet with the hosts in it, all standing in one namespace behind the router. */
export interface Place {
  readonly name: string;
  readonly zone: string;
  readonly gateways: readonly string[];
  readonly hosts: readonly string[];
}

export interface Probe {
  readonly key: string;
  readonly protocol: 'tcp' | 'udp';
  readonly source: string;
  readonly target: string;
  readonly port: number;
}

export interface Outcome {
  /** Keys of the probes that arrived, and of those that were answered. */
  readonly arrived: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
}

const bare = (address: string): string => address.split('/')[0] ?? '';
const isSix = (address: string): boolean => address.includes(':');

/** Every host knocks at every host of other places, and at the router, with every service: one probe each. */
export const probesBetween = (
  places: readonly Place[],
  tcp: readonly number[],
  udp: readonly number[],
): readonly Probe[] =>
  places.flatMap((from) =>
    from.hosts.flatMap((source) => {
      const others = places.filter((to) => to !== from).flatMap((to) => to.hosts);
      return [...others, ...from.gateways]
        .filter((target) => isSix(target) === isSix(source))
        .flatMap((target) =>
          (['tcp', 'udp'] as const).flatMap((protocol) =>
            (protocol === 'tcp' ? tcp : udp).map((port) => {
              const [a, b] = [bare(source), bare(target)];
              return { key: `${protocol} ${a} ${b} ${port}`, protocol, source: a, target: b, port };
            }),
          ),
        );
    }),
  );

const namesIn = (answer: Readonly<Record<string, unknown>>, field: string): readonly string[] => {
  const found = answer[field];
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : [];
};

export interface Site {
  readonly load: (rules: string) => void;
  readonly check: (rules: string) => void;
  readonly clear: () => void;
  readonly send: (probes: readonly Probe[], milliseconds: number) => Promise<Outcome>;
  readonly end: () => void;
}

const AT_ONCE = 400;

/** Builds the places around a router, each in a namespace of its own, with everything listening. */
export const buildSite = async (
  places: readonly Place[],
  tcp: readonly number[],
  udp: readonly number[],
): Promise<Site> => {
  const opened: Namespace[] = [];
  const end = (): void => {
    for (const each of opened) each.end();
  };
  try {
    const open = async (): Promise<Namespace> => {
      const made = await openNamespace();
      opened.push(made);
      return made;
    };
    const router = await open();
    letForward(router);
    const hosts = new Map<string, Namespace>();
    for (const place of places) {
      const host = await open();
      joinWith(router, host, place.name, place.gateways, place.hosts);
      await host.ask({ listen: { tcp, udp, addresses: place.hosts.map(bare) } });
      for (const address of place.hosts) hosts.set(bare(address), host);
    }
    await router.ask({ listen: { tcp, udp, addresses: places.flatMap(({ gateways }) => gateways.map(bare)) } });

    const send = async (probes: readonly Probe[], milliseconds: number): Promise<Outcome> => {
      const answered = new Set<string>();
      const bySender = new Map<Namespace, Probe[]>();
      for (const probe of probes) {
        const host = hosts.get(probe.source);
        if (host === undefined) throw new Error(`nobody stands at ${probe.source}`);
        bySender.set(host, [...(bySender.get(host) ?? []), probe]);
      }
      const sendAll = async ([host, list]: readonly [Namespace, readonly Probe[]]): Promise<void> => {
        for (let at = 0; at < list.length; at += AT_ONCE) {
          const answer = await host.ask({ probes: list.slice(at, at + AT_ONCE), milliseconds });
          for (const key of namesIn(answer, 'answered')) answered.add(key);
        }
      };
      await Promise.all([...bySender].map(sendAll));
      const arrived = new Set<string>();
      for (const answer of await Promise.all(opened.map((each) => each.ask({ report: true }))))
        for (const key of namesIn(answer, 'arrived')) arrived.add(key);
      return { arrived, answered };
    };
    return {
      check: (rules) => void router.run(['nft', '-c', '-f', '-'], rules),
      load: (rules) => void router.run(['nft', '-f', '-'], rules),
      clear: () => void router.run(['nft', 'flush', 'ruleset']),
      send,
      end,
    };
  } catch (fault) {
    end();
    throw fault;
  }
};
