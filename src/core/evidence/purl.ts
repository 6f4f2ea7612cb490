import { PackageURL } from 'packageurl-js';
import { present } from './fields';

/** A package url taken apart, in the spelling that its type asks for. */
export interface Purl {
  /** Of the ecosystem: `npm`, `maven`, `deb`, … */
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
  /** Of the distribution and its release, such as `debian-12`, where it says so. */
  readonly distro?: string;
}

const LONGEST = 2_000;

/** Reads a package url; `undefined` where the text is none. Source: the package-url specification. */
export const readPurl = (text: string): Purl | undefined => {
  if (text.length > LONGEST || !text.trimStart().startsWith('pkg:')) return undefined;
  try {
    const { type, namespace, name, version, qualifiers } = PackageURL.fromString(text.trim());
    if (type === undefined || name === undefined) return undefined;
    const distro = qualifiers?.distro;
    // Packages of RPM have their epoch beside the version.
    const epoch = type === 'rpm' ? qualifiers?.epoch : undefined;
    const whole = version && epoch ? `${epoch}:${version}` : version;
    return present({
      type,
      namespace: namespace || undefined,
      name,
      version: whole || undefined,
      distro: distro || undefined,
    });
  } catch {
    return undefined;
  }
};

/** What tells packages apart whatever their version: type, namespace and name. */
export const packageKey = ({ type, namespace, name }: Pick<Purl, 'type' | 'namespace' | 'name'>): string =>
  `${type}/${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** Types of package urls by the ecosystem of OSV, in small letters, where they are not the same word. */
const TYPE_OF: Readonly<Record<string, string>> = {
  go: 'golang',
  'crates.io': 'cargo',
  packagist: 'composer',
  rubygems: 'gem',
  debian: 'deb',
  ubuntu: 'deb',
  alpine: 'apk',
  'red hat': 'rpm',
  almalinux: 'rpm',
  'rocky linux': 'rpm',
  suse: 'rpm',
  opensuse: 'rpm',
};

/** Whose packages they are, where distributions share a type. */
const NAMESPACE_OF: Readonly<Record<string, string>> = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  alpine: 'alpine',
  'red hat': 'redhat',
  almalinux: 'almalinux',
  'rocky linux': 'rocky-linux',
  suse: 'suse',
  opensuse: 'opensuse',
};

/**
 * The package that a database names by ecosystem and name, as a package url would: `npm` and `@scope/name`; `undefined`
 * where these can be none.
 */
export const purlOfPackage = (ecosystem: string, name: string): Purl | undefined => {
  const word = (ecosystem.split(':')[0] ?? '').toLowerCase();
  const type = TYPE_OF[word] ?? word;
  const namespace = NAMESPACE_OF[word];
  const path = type === 'maven' ? name.replace(':', '/') : name;
  try {
    const encoded = [...(namespace === undefined ? [] : [namespace]), ...path.split('/')].map(encodeURIComponent);
    return readPurl(`pkg:${type}/${encoded.join('/')}`);
  } catch {
    // Half a character is no name.
    return undefined;
  }
};
