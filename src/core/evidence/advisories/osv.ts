import type { Scheme, Stretch } from '../../model/version-range';
import { field, isFields, listIn, present, textIn, textsIn } from '../fields';
import { type Purl, packageKey, purlOfPackage, readPurl } from '../purl';
import { compareVersions, schemeOf } from '../versions/schemes';
import { type Advisory, type AffectedPackage, cvesAmong } from './advisory';

/** Whether JSON is an entry of OSV: an id, when it was changed, and what it affects or the version of the schema. */
export const isOsv = (json: unknown): boolean =>
  textIn(json, 'id') !== undefined &&
  textIn(json, 'modified') !== undefined &&
  (Array.isArray(field(json, 'affected')) || field(json, 'schema_version') !== undefined);

interface Event {
  readonly kind: 'introduced' | 'fixed' | 'last_affected' | 'limit';
  readonly version: string;
}

const eventsIn = (range: unknown): readonly Event[] =>
  listIn(range, 'events').flatMap((event) =>
    (['introduced', 'fixed', 'last_affected', 'limit'] as const).flatMap((kind) => {
      const version = textIn(event, kind);
      return version === undefined ? [] : [{ kind, version }];
    }),
  );

/** `introduced: 0` is from the beginning, before every version. */
const inOrder = (events: readonly Event[], scheme: Scheme): readonly Event[] =>
  [...events].sort((a, b) => {
    if (a.version === '0' || b.version === '0') return a.version === b.version ? 0 : a.version === '0' ? -1 : 1;
    return compareVersions(scheme, a.version, b.version) ?? 0;
  });

/** Stretches from where it came in to where it was fixed. Without an order, events count in the order they are written. */
const stretchesOf = (events: readonly Event[], scheme: Scheme | undefined): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const { kind, version } of scheme === undefined ? events : inOrder(events, scheme)) {
    if (kind === 'introduced') open ??= version === '0' ? {} : { from: { version, included: true } };
    else if (open !== undefined) {
      if (version !== '*') stretches.push({ ...open, to: { version, included: kind === 'last_affected' } });
      else stretches.push(open);
      open = undefined;
    }
  }
  return open === undefined ? stretches : [...stretches, open];
};

const purlIn = (named: unknown): Purl | undefined => {
  const [purl, ecosystem, name] = ['purl', 'ecosystem', 'name'].map((key) => textIn(named, key));
  return (
    (purl === undefined ? undefined : readPurl(purl)) ??
    (ecosystem === undefined || name === undefined ? undefined : purlOfPackage(ecosystem, name))
  );
};

/** `Debian:12` is about one release, as is `Ubuntu:Pro:14.04:LTS`. */
const distroOf = (ecosystem: string | undefined): string | undefined => {
  const [word = '', ...rest] = (ecosystem ?? '').split(':');
  const release = rest.find((part) => /^v?\d/.test(part));
  return release === undefined ? undefined : `${word.toLowerCase()}-${release}`;
};

const affectedIn = (affected: unknown): readonly AffectedPackage[] => {
  const named = field(affected, 'package');
  const purl = purlIn(named);
  if (purl === undefined) return [];
  const ecosystem = textIn(named, 'ecosystem');
  const scheme = schemeOf(ecosystem ?? purl.type) ?? schemeOf(purl.type);
  const distro = distroOf(ecosystem) ?? purl.distro;
  // Ranges of commits say nothing about versions; the versions listed beside them do.
  const ranges = listIn(affected, 'ranges').filter((range) => textIn(range, 'type') !== 'GIT');
  const stretches = ranges.flatMap((range) => stretchesOf(eventsIn(range), scheme));
  const range = present({ scheme, stretches, versions: textsIn(affected, 'versions'), except: [] });
  return [present({ package: packageKey(purl), distro, range })];
};

/** An entry of OSV in our form; `undefined` where the JSON is none. Source: the OSV schema, 1.7. */
export const advisoryOfOsv = (json: unknown): Advisory | undefined => {
  const own = textIn(json, 'id');
  if (!isFields(json) || own === undefined || !isOsv(json)) return undefined;
  const aliases = [...new Set([own, ...textsIn(json, 'aliases'), ...textsIn(json, 'upstream')])];
  const [modified, published, withdrawn] = ['modified', 'published', 'withdrawn'].map((name) => textIn(json, name));
  const summary = textIn(json, 'summary') ?? textIn(json, 'details');
  const affected = listIn(json, 'affected');
  const scored = [json, ...affected].flatMap((each) => listIn(each, 'severity'));
  const vectors = new Set(
    scored.flatMap((score) => (/^CVSS/.test(textIn(score, 'type') ?? '') ? (textIn(score, 'score') ?? []) : [])),
  );
  const cwes = new Set(textsIn(json.database_specific, 'cwe_ids'));
  return present<Advisory>({
    id: cvesAmong(aliases)[0] ?? own,
    aliases,
    source: 'osv',
    modified,
    published,
    withdrawn: withdrawn !== undefined,
    summary,
    scores: [...vectors].map((vector) => ({ vector })),
    cwes: [...cwes],
    packages: affected.flatMap(affectedIn),
    configurations: [],
  });
};
