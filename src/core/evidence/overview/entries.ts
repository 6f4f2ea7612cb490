import { groupBy } from '../../group';
import { type Component, refOf } from '../../model/component';
import type { EvidenceDocument } from '../../model/evidence-document';
import type { EvidenceId } from '../../model/id';
import type { Vulnerability } from '../../model/vulnerability';

/** A part as a paper names it with one vulnerability in it, or with none; without a part: the device as a whole. */
export interface Entry {
  readonly paper: EvidenceId;
  readonly component?: Component;
  readonly finding?: Vulnerability;
  /** All by which it can be found, in small letters. */
  readonly text: string;
  /** Parts of the same name and version are the same part, whichever paper names them. */
  readonly part: string;
  /** Whether the paper was ever looked up; until then, no finding means that nothing is known. */
  readonly isChecked: boolean;
}

/** Words as they are compared: half-width, in small letters. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

const textOfPart = ({ name, version, group, supplier, purl, cpes }: Component): string =>
  searchable([name, version, group, supplier, purl, ...(cpes ?? [])].filter((each) => each !== undefined).join('\n'));

const textOfFinding = ({ id, aliases, evidence }: Vulnerability): string =>
  searchable([id, ...(aliases ?? []), ...new Set(evidence.map(({ record }) => record))].join('\n'));

const textOfPaper = ({ manufacturer, model }: EvidenceDocument): string =>
  searchable([manufacturer, model].filter((each) => each !== undefined).join('\n'));

const made = (paper: EvidenceDocument): readonly Entry[] => {
  const findings = groupBy(paper.vulnerabilities ?? [], ({ component }) => component);
  const entries: Entry[] = [];
  const isChecked = paper.checked !== undefined;
  const known = new Set<string | undefined>();
  for (const component of paper.components ?? []) {
    const ref = refOf(component);
    const text = textOfPart(component);
    const part = `${component.group ?? ''}/${component.name}@${component.version ?? ''}`;
    const about = known.has(ref) ? undefined : findings.get(ref);
    known.add(ref);
    if (about === undefined) entries.push({ paper: paper.id, component, text, part, isChecked });
    for (const finding of about ?? [])
      entries.push({
        paper: paper.id,
        component,
        finding,
        text: `${text}\n${textOfFinding(finding)}`,
        part,
        isChecked,
      });
  }
  for (const [ref, about] of findings) {
    if (known.has(ref)) continue;
    for (const finding of about) {
      const text = `${textOfPaper(paper)}\n${searchable(ref ?? '')}\n${textOfFinding(finding)}`;
      entries.push({ paper: paper.id, finding, text, part: ref ?? '', isChecked });
    }
  }
  return entries;
};

const remembered = new WeakMap<EvidenceDocument, readonly Entry[]>();

/** The entries of a paper; made once for as long as the paper is as it is. Linear in its parts and findings. */
export const entriesOf = (paper: EvidenceDocument): readonly Entry[] => {
  const there = remembered.get(paper);
  if (there !== undefined) return there;
  const entries = made(paper);
  remembered.set(paper, entries);
  return entries;
};
