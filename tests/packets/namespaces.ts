import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A network of its own: nothing in it reaches anything but the other namespaces that this file joins it with. */
export interface Namespace {
  readonly pid: number;
  readonly run: (command: readonly string[], input?: string) => string;
  readonly ask: (question: object) => Promise<Readonly<Record<string, unknown>>>;
  readonly end: () => void;
}

/** No process of a proof lives longer than this many seconds. */
const LONGEST = 120;

const run = (command: readonly string[], input?: string): string => {
  const [program = '', ...rest] = command;
  const done = spawnSync(program, rest, { encoding: 'utf8', input, timeout: 20_000 });
  if (done.status !== 0) throw new Error(`${command.join(' ')}: ${done.stderr ?? done.error?.message ?? ''}`);
  return done.stdout;
};

const hasLeft = (pid: number): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`) !== readlinkSync('/proc/self/ns/net');
  } catch {
    return false;
  }
};

/** What keeps this machine from a proof; `undefined` when nothing does. */
export const whatIsMissing = (): string | undefined => {
  if (process.platform !== 'linux') return 'Linux';
  if (process.getuid?.() !== 0) return 'the rights of root';
  for (const program of ['ip', 'unshare', 'nsenter', 'timeout', 'nft'])
    if (spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0) return program;
  const tried = spawnSync('unshare', ['--net', 'nft', 'list', 'ruleset'], { encoding: 'utf8', timeout: 10_000 });
  if (tried.status !== 0) return `network namespaces with nftables (${(tried.stderr ?? '').trim()})`;
  const joined = spawnSync('unshare', ['--net', 'ip', 'link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb']);
  return joined.status === 0 ? undefined : 'virtual cables (veth)';
};

/** A new namespace with an agent in it that listens and knocks. */
export const openNamespace = async (): Promise<Namespace> => {
  const agent = join(import.meta.dirname, 'agent.mjs');
  const child: ChildProcessWithoutNullStreams = spawn('unshare', [
    '--net',
    process.execPath,
    '-e',
    // A process that nobody ends by itself must still end; the limit is the agent's own.
    `setTimeout(() => process.exit(1), ${LONGEST * 1000}).unref(); import(${JSON.stringify(agent)})`,
  ]);
  const faults: string[] = [];
  child.stderr.on('data', (data: Buffer) => faults.push(data.toString()));
  const waiting: ((line: string) => void)[] = [];
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const next = waiting.shift();
    if (next === undefined) said.push(line);
    else next(line);
  });
  const next = (): Promise<string> =>
    new Promise((done, fail) => {
      const line = said.shift();
      if (line !== undefined) return done(line);
      waiting.push(done);
      child.once('exit', () => fail(new Error(`an agent ended: ${faults.join('')}`)));
      return undefined;
    });
  await next();
  const pid = child.pid;
  if (pid === undefined || !hasLeft(pid)) {
    child.kill();
    throw new Error('an agent is not in a network of its own');
  }
  const inside = (command: readonly string[], input?: string): string =>
    run(['nsenter', '-t', String(pid), '-n', ...command], input);
  inside(['ip', 'link', 'set', 'lo', 'up']);
  return {
    pid,
    run: inside,
    ask: async (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const answer: unknown = JSON.parse(await next());
      if (typeof answer !== 'object' || answer === null) throw new Error('an agent said nothing');
      if ('fault' in answer) throw new Error(String(answer.fault));
      return { ...answer };
    },
    end: () => {
      child.kill('SIGKILL');
    },
  };
};

/** Lets a namespace pass packets on. The setting is that of the namespace alone. */
export const letForward = (router: Namespace): void => {
  const write = 'for f in /proc/sys/net/ipv4/ip_forward /proc/sys/net/ipv6/conf/all/forwarding; do echo 1 > $f; done';
  router.run(['sh', '-c', write]);
};

/** A cable from the router to a host namespace; each end gets its addresses. Made inside the two, never beside them. */
export const joinWith = (
  router: Namespace,
  host: Namespace,
  name: string,
  gateways: readonly string[],
  addresses: readonly string[],
): void => {
  router.run(['ip', 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(host.pid)]);
  const put = (where: Namespace, link: string, list: readonly string[]): void => {
    for (const address of list) {
      const isSix = address.includes(':');
      where.run(['ip', 'address', 'add', address, 'dev', link, ...(isSix ? ['nodad'] : [])]);
    }
    where.run(['ip', 'link', 'set', link, 'up']);
  };
  put(router, name, gateways);
  put(host, 'eth0', addresses);
  for (const gateway of gateways) {
    const via = gateway.split('/')[0] ?? '';
    host.run(['ip', ...(via.includes(':') ? ['-6'] : []), 'route', 'add', 'default', 'via', via]);
  }
};
