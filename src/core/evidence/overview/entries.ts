import { append } from '../../group';
import { type Component, refOf } from '../../model/component';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { EvidenceId } from '../../model/id';
import type { Vulnerability } from '../../model/vulnerability';
import { type Dictionary, numberOf } from './dictionary';
import { marksOf, UNCHECKED, URGENCY_NONE, URGENCY_SAFE, urgencyOf } from './marks';

/** A part as a paper names it with one vulnerability in it, or with none; without a part: the device as a whole. */
export interface Entry {
  readonly paper: EvidenceId;
  readonly component?: Component;
  readonly finding?: Vulnerability;
}

/** Where there is no part, or no finding. */
export const NONE = -1;

/** The entries of a paper by their numbers: columns, since a hospital has a million of them. */
export interface Entries {
  readonly size: number;
  /** Place among the components of the paper, or `NONE`. */
  readonly component: Int32Array;
  /** Place among the findings of the paper, or `NONE`. */
  readonly finding: Int32Array;
  /** By which the part can be found, in the dictionary. */
  readonly partWords: Int32Array;
  readonly findingWords: Int32Array;
  /** Parts of the same name and version are the same part, whichever paper names them. In the dictionary. */
  readonly part: Int32Array;
  /** In the dictionary, or `NONE`. */
  readonly vulnerability: Int32Array;
  /** See `marksOf`. */
  readonly marks: Uint16Array;
  /** Place in `URGENCY`. */
  readonly urgency: Uint8Array;
  /** Of being exploited; -1 where it is unknown or does not count. */
  readonly likelihood: Float64Array;
}

/** Words as they are compared: half-width, in small letters. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

const joined = (words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined).join('\n');

/** As `joined` would put it, without a list on the way: it is asked a million times. */
const wordsOfPart = ({ name, version, group, supplier, purl, cpes }: Component): string => {
  let words = name;
  if (version !== undefined) words += `\n${version}`;
  if (group !== undefined) words += `\n${group}`;
  if (supplier !== undefined) words += `\n${supplier}`;
  if (purl !== undefined) words += `\n${purl}`;
  for (const cpe of cpes ?? []) words += `\n${cpe}`;
  return words;
};

const wordsOfFinding = ({ id, aliases, evidence }: Vulnerability): string =>
  joined([id, ...(aliases ?? []), ...new Set(evidence.map(({ record }) => record))]);

/** Whether a source of vulnerabilities can know the part: by its purl or CPE, or at least by name and maker. */
export const canBeLookedUp = ({ purl, cpes, supplier, group }: Component): boolean =>
  purl !== undefined || (cpes?.length ?? 0) > 0 || supplier !== undefined || group !== undefined;

const nameOfPart = ({ group, name, version }: Component): string => `${group ?? ''}/${name}@${version ?? ''}`;

/** Lists what a paper says under the numbers of a dictionary, which learns what is new to it. Linear. */
export const entriesOf = (paper: EvidenceDocument, { words, parts, vulnerabilities }: Dictionary): Entries => {
  const found = paper.vulnerabilities ?? [];
  const byPart = new Map<string | undefined, number[]>();
  for (const [at, { component }] of found.entries()) append(byPart, component, at);
  const most = (paper.components?.length ?? 0) + found.length;
  const entries = {
    size: 0,
    component: new Int32Array(most),
    finding: new Int32Array(most),
    partWords: new Int32Array(most),
    findingWords: new Int32Array(most),
    part: new Int32Array(most),
    vulnerability: new Int32Array(most),
    marks: new Uint16Array(most),
    urgency: new Uint8Array(most),
    likelihood: new Float64Array(most),
  };
  const put = (component: number, partWords: number, part: number, at: number, more = 0): void => {
    const finding = found[at];
    const row = entries.size;
    entries.component[row] = component;
    entries.finding[row] = at;
    entries.partWords[row] = partWords;
    entries.findingWords[row] = finding === undefined ? 0 : numberOf(words, wordsOfFinding(finding), searchable);
    entries.part[row] = part;
    entries.vulnerability[row] = finding === undefined ? NONE : numberOf(vulnerabilities, finding.id);
    entries.marks[row] = marksOf(finding) | more;
    const urgency = finding === undefined ? URGENCY_NONE : urgencyOf(finding);
    entries.urgency[row] = urgency;
    entries.likelihood[row] = urgency >= URGENCY_SAFE ? -1 : (finding?.likelihood ?? -1);
    entries.size += 1;
  };
  for (const [at, component] of (paper.components ?? []).entries()) {
    const partWords = numberOf(words, wordsOfPart(component), searchable);
    const part = numberOf(parts, nameOfPart(component));
    const ref = refOf(component);
    const about = byPart.get(ref);
    byPart.delete(ref);
    if (about === undefined) put(at, partWords, part, NONE, canBeLookedUp(component) ? 0 : UNCHECKED);
    for (const finding of about ?? []) put(at, partWords, part, finding);
  }
  for (const [ref, about] of byPart) {
    const partWords = numberOf(words, joined([paper.manufacturer, paper.model, ref ?? '']), searchable);
    for (const finding of about) put(NONE, partWords, numberOf(parts, ref ?? ''), finding);
  }
  return entries;
};

/** One of the entries of a paper. */
export const entryAt = (
  { id, components = [], vulnerabilities = [] }: EvidenceDocument,
  entries: Entries,
  at: number,
): Entry => {
  const component = components[entries.component[at] ?? NONE];
  const finding = vulnerabilities[entries.finding[at] ?? NONE];
  return { paper: id, ...(component && { component }), ...(finding && { finding }) };
};
