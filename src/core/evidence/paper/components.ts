import type { Component } from '../../model/component';
import { refOf } from '../../model/component';
import type { EvidenceDocument } from '../../model/evidence-document';
import { present } from '../fields';
import type { Sbom, SbomComponent } from '../sbom/sbom';
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

const compact = (
  component: SbomComponent,
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  { word, whole }: Cutter,
): Component => {
  const name = word(component.name, 'name') ?? component.ref;
  const version = word(component.version, 'version');
  const ref = word(component.ref, 'ref');
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
    dependsOn: kept([...(needs.get(component.ref) ?? [])], (other) => word(other, 'dependsOn')),
    supportLevel: component.support?.level,
    endOfLife: component.support?.endOfLife,
    endOfSupport: component.support?.endOfSupport,
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

/** A kept part in the form that matching and comparing take. What a document does not keep (hashes, words) is not there. */
export const componentOf = (component: Component): SbomComponent => {
  const { name, version, type, group, supplier, purl, cpes, licences } = component;
  const { supportLevel: level, endOfLife, endOfSupport } = component;
  const support = present({ level, endOfSupport, endOfLife });
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
    hashes: [],
    support: Object.keys(support).length === 0 ? undefined : support,
  });
};

/** The parts that a paper names, in the form that matching and comparing take. Linear in parts. */
export const componentsOf = ({ components }: Pick<EvidenceDocument, 'components'>): readonly SbomComponent[] =>
  (components ?? []).map(componentOf);
