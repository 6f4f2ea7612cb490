import type { Component } from '../../model/component';
import { refOf } from '../../model/component';
import type { EvidenceDocument } from '../../model/evidence-document';
import { present } from '../fields';
import type { ComponentHash, Sbom, SbomComponent } from '../sbom/sbom';
import type { Cutter } from './cut';

/** The members that are kept; `undefined` where there are none, since an empty list says nothing. */
const kept = (
  members: readonly string[],
  keep: (member: string) => string | undefined,
): readonly string[] | undefined => {
  const all = members.flatMap((member) => keep(member) ?? []);
  return all.length === 0 ? undefined : all;
};

/** What rests on what, by ref; several entries for one are one. */
const needsIn = ({ dependencies }: Sbom): ReadonlyMap<string, ReadonlySet<string>> => {
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of dependencies) {
    const there = needs.get(from) ?? new Set<string>();
    for (const each of to) there.add(each);
    needs.set(from, there);
  }
  return needs;
};

/** The hashes that are most likely in another list too; more than two of one part tell nothing more. */
const TELLING = ['SHA-256', 'SHA-512', 'SHA-1'];
const MOST_HASHES = 2;
const KEEPABLE = /^[\w.-]{1,20}:[0-9a-f]{1,256}$/;

const keptHashes = (hashes: readonly ComponentHash[]): readonly string[] | undefined => {
  const telling = TELLING.flatMap((name) => hashes.find(({ algorithm }) => algorithm === name) ?? []);
  const all = new Set([...telling, ...hashes].map(({ algorithm, value }) => `${algorithm}:${value}`));
  const some = [...all].filter((hash) => KEEPABLE.test(hash)).slice(0, MOST_HASHES);
  return some.length === 0 ? undefined : some;
};

const compact = (
  component: SbomComponent,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  { word, whole }: Cutter,
): Component => {
  const name = word(component.name, 'name') ?? component.ref;
  const version = word(component.version, 'version');
  const ref = word(component.ref, 'ref');
  const rests = needs.get(component.ref);
  const { level, levelWritten, endOfLife, endOfSupport, endOfSupportWritten } = component.support ?? {};
  return present({
    ref: ref === refOf({ name, ...(version === undefined ? {} : { version }) }) ? undefined : ref,
    name,
    version,
    type: word(component.type, 'type'),
    group: word(component.group, 'group'),
    supplier: word(component.supplier, 'supplier'),
    purl: whole(component.purl, 'purl'),
    cpes: kept(component.cpes, (cpe) => whole(cpe, 'cpes')),
    licences: kept(component.licences, (licence) => word(licence, 'licences')),
    hashes: keptHashes(component.hashes),
    swid: whole(component.swid, 'swid'),
    partOf: word(component.parent, 'partOf'),
    // A list that says that a part rests on nothing says something.
    dependsOn: rests === undefined ? undefined : (kept([...rests], (other) => word(other, 'dependsOn')) ?? []),
    supportLevel: level,
    endOfLife,
    endOfSupport,
    supportLevelWritten: level === undefined ? word(levelWritten, 'supportLevel') : undefined,
    endOfSupportWritten: endOfSupport === undefined ? word(endOfSupportWritten, 'endOfSupport') : undefined,
  });
};

/** The parts of a list as a document keeps them. Linear in parts and dependencies. */
export const keptComponents = (sbom: Sbom, cut: Cutter): readonly Component[] => {
  const needs = needsIn(sbom);
  return sbom.components.map((component) => compact(component, needs, cut));
};

/** What the list is about, as a document keeps it: by its names the device as a whole is looked up. */
export const keptSubject = (sbom: Sbom, cut: Cutter): Component | undefined =>
  sbom.subject === undefined ? undefined : compact(sbom.subject, needsIn(sbom), cut);

/** `SHA-256:abc` as it is kept, apart. */
const hashFrom = (kept: string): ComponentHash => {
  const at = kept.indexOf(':');
  return { algorithm: kept.slice(0, at), value: kept.slice(at + 1) };
};

/** A kept part in the form that matching and comparing take. */
export const componentOf = (component: Component): SbomComponent => {
  const { name, version, type, group, supplier, purl, cpes, licences, swid, partOf: parent } = component;
  const { supportLevel: level, endOfLife, endOfSupport } = component;
  const levelWritten = component.supportLevelWritten ?? level;
  const endOfSupportWritten = component.endOfSupportWritten ?? endOfSupport;
  const support = present({ level, levelWritten, endOfSupport, endOfSupportWritten, endOfLife });
  return present({
    ref: refOf(component),
    name,
    type,
    group,
    version,
    supplier,
    purl,
    cpes: cpes ?? [],
    licences: licences ?? [],
    swid,
    parent,
    hashes: (component.hashes ?? []).map(hashFrom),
    support: Object.keys(support).length === 0 ? undefined : support,
  });
};

/** What of a paper is a parts list. */
export type KeptList = Pick<
  EvidenceDocument,
  'components' | 'subject' | 'authors' | 'tools' | 'contexts' | 'releaseDate' | 'documentId'
>;

/** A kept parts list in the form in which it was read, for comparing and counting. Linear in parts and dependencies. */
export const sbomOf = (paper: KeptList): Sbom => {
  const { components = [], subject, documentId: id, releaseDate: created } = paper;
  const all = subject === undefined ? components : [subject, ...components];
  return present({
    // Which format it came from says nothing about its parts.
    format: 'cyclonedx' as const,
    specVersion: '',
    id,
    created,
    authors: paper.authors ?? [],
    tools: paper.tools ?? [],
    contexts: paper.contexts,
    subject: subject === undefined ? undefined : componentOf(subject),
    components: componentsOf(paper),
    dependencies: all.flatMap((component) =>
      component.dependsOn === undefined ? [] : [{ from: refOf(component), to: component.dependsOn }],
    ),
  });
};

/** The parts that a paper names, in the form that matching and comparing take. Linear in parts. */
export const componentsOf = ({ components }: Pick<EvidenceDocument, 'components'>): readonly SbomComponent[] =>
  (components ?? []).map(componentOf);
