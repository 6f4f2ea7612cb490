import { plainWords } from '../../library/system-lookup';
import { present } from '../fields';
import { windowsNames } from './windows-names';

/** The names by CPE that an operating system has in the NVD. */
export interface SystemNames {
  /** Those that it has for certain. */
  readonly exact: readonly string[];
  /** Those that it may have, where the text leaves open which. */
  readonly possible: readonly string[];
  /** The family by itself, as conditions about what something runs on name it. */
  readonly around: readonly string[];
  /** Of a system that no table knows: what it is called, to be compared with names of products. */
  readonly alike?: string;
}

/** How the NVD writes the number of a version. */
type Numbering = 'as-said' | 'major-zero' | 'both' | 'service-pack' | 'lts' | 'no-update';

interface Known {
  readonly says: RegExp;
  readonly name: string;
  readonly numbering: Numbering;
  readonly around?: string;
  /** Other products under which it may stand. */
  readonly also?: readonly string[];
}

const LINUX = 'linux:linux_kernel';
const REDHAT = ['redhat:enterprise_linux_server', 'redhat:enterprise_linux_workstation'];

/** Well-known systems; the first that a text says decides. Sources: the NVD's dictionary of names. */
const KNOWN: readonly Known[] = [
  { says: /\bubuntu\b/, name: 'canonical:ubuntu_linux', numbering: 'lts', around: LINUX },
  { says: /\bdebian\b/, name: 'debian:debian_linux', numbering: 'major-zero', around: LINUX },
  { says: /\bcentos\b/, name: 'centos:centos', numbering: 'both', around: LINUX },
  { says: /\b(rhel|red ?hat)\b/, name: 'redhat:enterprise_linux', numbering: 'both', around: LINUX, also: REDHAT },
  { says: /\boracle linux\b/, name: 'oracle:linux', numbering: 'no-update', around: LINUX },
  { says: /\balma ?linux\b/, name: 'almalinux:almalinux', numbering: 'as-said', around: LINUX },
  { says: /\bopensuse\b/, name: 'opensuse:leap', numbering: 'as-said', around: LINUX },
  {
    says: /\b(sles|suse|linux enterprise server)\b/,
    name: 'suse:linux_enterprise_server',
    numbering: 'service-pack',
    around: LINUX,
  },
  { says: /\besxi\b/, name: 'vmware:esxi', numbering: 'as-said' },
  { says: /\bfreebsd\b/, name: 'freebsd:freebsd', numbering: 'as-said' },
  { says: /\bopenwrt\b/, name: 'openwrt:openwrt', numbering: 'as-said', around: LINUX },
  { says: /\byocto\b/, name: 'linuxfoundation:yocto', numbering: 'as-said', around: LINUX },
  { says: /\bandroid\b/, name: 'google:android', numbering: 'major-zero', around: LINUX },
  { says: /\bipados\b/, name: 'apple:ipados', numbering: 'as-said' },
  { says: /\b(iphone os|(?<!cisco )ios)\b/, name: 'apple:iphone_os', numbering: 'as-said' },
  { says: /\b(mac ?os|os x)\b/, name: 'apple:macos', numbering: 'as-said', also: ['apple:mac_os_x'] },
  { says: /\bvxworks\b/, name: 'windriver:vxworks', numbering: 'as-said' },
  { says: /\bfreertos\b/, name: 'amazon:freertos', numbering: 'as-said' },
  { says: /\bthreadx\b/, name: 'microsoft:azure_rtos_threadx', numbering: 'as-said' },
  {
    says: /\blinux\b.*\bkernel\b|\bkernel\b.*\blinux\b|\blinux v?\d/,
    name: LINUX,
    numbering: 'as-said',
    around: LINUX,
  },
];

const cpe = (name: string, version: string, rest = '*:*:*:*:*:*:*'): string => `cpe:2.3:o:${name}:${version}:${rest}`;
const ANY = '*';

const numbered = ({ name, numbering }: Known, number: string, pack: string | undefined): readonly string[] => {
  const [major = number, minor] = number.split('.');
  switch (numbering) {
    case 'as-said':
      return [cpe(name, number)];
    case 'major-zero':
      return [cpe(name, `${major}.0`)];
    case 'both':
      return [...new Set([cpe(name, `${major}.0`), cpe(name, number)])];
    case 'no-update':
      return [cpe(name, major, '-:*:*:*:*:*:*')];
    case 'service-pack': {
      const said = pack ?? minor;
      return [cpe(name, major, said === undefined ? undefined : `sp${said}:*:*:*:*:*:*`)];
    }
    case 'lts': {
      const isLongTerm = minor === '04' && Number(major) % 2 === 0;
      return [cpe(name, number, isLongTerm ? '*:*:*:lts:*:*:*' : undefined)];
    }
  }
};

const namesOfKnown = (known: Known, text: string): SystemNames => {
  const behind = text.slice((known.says.exec(text)?.index ?? 0) + 1);
  const number = /(?<![\w.])v?(\d+(?:\.\d+)*)/.exec(behind)?.[1];
  const around = known.around === undefined ? [] : [cpe(known.around, '-')];
  // Without a version, every version may be meant, which is for whoever compares them to say.
  if (number === undefined) return { exact: [cpe(known.name, ANY)], possible: [], around };
  const pack = /\bsp(\d)\b/.exec(behind)?.[1];
  const others = [known.name, ...(known.also ?? [])].flatMap((name) => [
    ...numbered({ ...known, name }, number, pack),
    ...(known.numbering === 'lts' || known.numbering === 'no-update' ? [cpe(name, number)] : []),
  ]);
  const exact = numbered(known, number, pack);
  return { exact, possible: others.filter((name) => !exact.includes(name)), around };
};

/** What stands before the number of the version. */
const nameIn = (text: string): string => text.replace(/^(rtos|unix|linux|other) (?=\D)/, '').replace(/\s+v?\d.*$/, '');

const FAMILIES: Readonly<Record<string, string>> = {
  windows: 'microsoft:windows',
  linux: LINUX,
  macos: 'apple:macos',
  android: 'google:android',
};

/**
 * The names of an operating system as people state it, by family and version (`windows`, `10 21H2 LTSC`); `undefined`
 * where nothing is stated. Of a family alone only that is known.
 */
export const systemNames = (family: string | undefined, version: string | undefined): SystemNames | undefined => {
  if (family === undefined && version === undefined) return undefined;
  const text = plainWords(`${family ?? ''} ${version ?? ''}`);
  const general = FAMILIES[plainWords(family ?? '')];
  const around = general === undefined ? [] : [cpe(general, '-')];
  if (version === undefined && Object.hasOwn(FAMILIES, text)) return { exact: [], possible: [], around };
  const windows = windowsNames(text);
  if (windows !== undefined) return windows;
  const known = KNOWN.find(({ says }) => says.test(text));
  if (known !== undefined) return namesOfKnown(known, text);
  return present({ exact: [], possible: [], around, alike: nameIn(text) || undefined });
};
