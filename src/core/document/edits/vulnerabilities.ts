import type { Component } from '../../model/component';
import type { AssetId, EvidenceId } from '../../model/id';
import type { Judgement, OwnRating, Vulnerability, VulnerabilityCheck } from '../../model/vulnerability';
import type { Edit } from './edit';
import { freshId, isTaken, withRecord, withRow } from './records';

/** What was found for a paper, or for devices that have none yet. */
export interface FoundFor {
  readonly paper?: EvidenceId;
  readonly assets: readonly AssetId[];
  readonly vulnerabilities: readonly Vulnerability[];
  /** What the paper is about, where that is the system that the assets run on; they are then all that do. */
  readonly system?: Component;
}

/** What tells findings of a paper apart. */
const placeOf = ({ id, component, assets }: Vulnerability): string => JSON.stringify([id, component, assets]);

/**
 * What people said of findings stays with them; a finding that they judged stays also where it is not found any more. One
 * that they only rated does not: how grave it would be says nothing of whether it is there.
 */
const withWordsOfPeople = (
  found: readonly Vulnerability[],
  before: readonly Vulnerability[],
): readonly Vulnerability[] => {
  const said = new Map(
    before.flatMap((one) => (one.judgement === undefined && one.rating === undefined ? [] : [[placeOf(one), one]])),
  );
  const kept = found.map((one) => {
    const { judgement, rating } = said.get(placeOf(one)) ?? {};
    said.delete(placeOf(one));
    return { ...one, ...(judgement && { judgement }), ...(rating && { rating }) };
  });
  return [...kept, ...[...said.values()].filter(({ judgement }) => judgement !== undefined)];
};

/**
 * Writes down what a check found, in the place of what an earlier one did. Devices without a paper get one that holds
 * the findings. A paper that is gone by now, or a finding that no file may have, changes nothing.
 */
export const keepFindings =
  (found: readonly FoundFor[], checked: VulnerabilityCheck, newId: () => string): Edit =>
  (document) =>
    found.reduce((changed, { paper, assets, vulnerabilities, system }) => {
      const present = assets.filter((asset) => changed.assets.has(asset));
      const before = paper === undefined ? undefined : changed.evidence.get(paper);
      if (before !== undefined)
        return withRecord(changed, 'evidence', {
          ...before,
          ...(system === undefined ? {} : { assets: present }),
          vulnerabilities: withWordsOfPeople(vulnerabilities, before.vulnerabilities ?? []),
          checked,
        });
      if (paper !== undefined) return changed;
      const id = freshId(newId, (taken) => isTaken(changed, taken));
      const about = system === undefined ? {} : { name: system.name, components: [system] };
      const made = { id, kind: 'vulnerability-data', ...about, assets: present, vulnerabilities, checked };
      return present.length === 0 ? changed : withRow(changed, 'evidence', made);
    }, document);

const changeFinding =
  (paper: EvidenceId, finding: Vulnerability, change: (one: Vulnerability) => Vulnerability): Edit =>
  (document) => {
    const before = document.evidence.get(paper);
    if (before?.vulnerabilities === undefined) return document;
    const place = placeOf(finding);
    const vulnerabilities = before.vulnerabilities.map((one) => (placeOf(one) === place ? change(one) : one));
    return withRecord(document, 'evidence', { ...before, vulnerabilities });
  };

/** Writes down what a person says of a finding; `undefined` takes it back. */
export const judgeFinding = (paper: EvidenceId, finding: Vulnerability, judgement: Judgement | undefined): Edit =>
  changeFinding(paper, finding, ({ judgement: _, ...rest }) =>
    judgement === undefined ? rest : { ...rest, judgement },
  );

/** Writes down how grave a finding is for the devices of the paper; `undefined` takes it back. */
export const rateFinding = (paper: EvidenceId, finding: Vulnerability, rating: OwnRating | undefined): Edit =>
  changeFinding(paper, finding, ({ rating: _, ...rest }) => (rating === undefined ? rest : { ...rest, rating }));
