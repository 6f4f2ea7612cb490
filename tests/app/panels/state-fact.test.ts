import { describe, expect, it } from 'vitest';
import { answerControlOf } from '../../../src/core/analysis/answer-control';
import { requestMds2, stateFact } from '../../../src/core/analysis/state-fact';
import { factsOf } from '../../../src/core/facts/facts-of';
import { describeFact, FACTS } from '../../../src/core/facts/vocabulary';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { TODAY, ward } from './findings-fixture';

const before = ward();
const model = modelOf(before, library);
const crossing = [...model.crossings.keys()][0] ?? '';

/** The document after the fact is stated, and the value that the rules then see. */
const stated = (fact: string, subject: string, value: unknown) => {
  const document = stateFact({ fact, subject }, value, model)?.(before) ?? before;
  return { document, value: factsOf(modelOf(document, library), TODAY).fact(fact, subject).value };
};

describe('stating a fact', () => {
  it.each([
    ['asset.backup.offline', 'gateway', true],
    ['asset.credentials', 'pump', 'shared'],
    ['asset.lifecycle.endOfSupport', 'pump', '2027-01-31'],
    ['asset.restoreProcedure', 'gateway', null],
    ['asset.zone', 'pump', 'servers'],
    ['asset.openVulnerabilities', 'pump', ['CVE-2024-0001']],
    ['asset.mds2.SAHD-3.2', 'pump', 'No'],
    ['asset.mds2.status', 'pump', 'refused'],
    ['asset.sbom.status', 'pump', 'requested'],
    ['flow.encryption', 'f1', 'none'],
    ['zone.enforcement', 'therapy', 'firewall'],
    ['crossing.contract', crossing, 'signed'],
    ['hospital.lastReviewed', 'hospital', '2026-10-01'],
  ])('lets the rules see %s of %s', (fact, subject, value) => {
    expect(stated(fact, subject, value).value).toEqual(value);
  });

  it.each([
    ['asset.backup.offline', 'gateway', true],
    ['asset.mds2.SAHD-3.2', 'pump', 'No'],
    ['flow.encryption', 'f1', 'none'],
  ])('takes %s of %s back without a trace', (fact, subject, value) => {
    const { document } = stated(fact, subject, value);
    const back = stateFact({ fact, subject }, undefined, model)?.(document) ?? document;
    expect(JSON.stringify(back.assets.values())).toBe(JSON.stringify(before.assets.values()));
    expect(JSON.stringify(back.flows.values())).toBe(JSON.stringify(before.flows.values()));
    expect(back.evidence.size).toBe(0);
  });

  it('changes nothing for a value that a file may not have', () => {
    expect(stated('flow.encryption', 'f1', 'perhaps').document).toBe(before);
    expect(stated('asset.lifecycle.endOfSupport', 'pump', '2027-02-30').document).toBe(before);
    expect(stated('crossing.contract', crossing, 'oral').document).toBe(before);
  });

  it('notes that an MDS2 was asked for without losing its answers', () => {
    const { document } = stated('asset.mds2.SAHD-3.2', 'pump', 'Yes');
    const paper = requestMds2('pump')(document).evidence.values()[0];
    expect(paper).toMatchObject({ status: 'requested', answers: { 'SAHD-3.2': { answer: 'Yes' } } });
  });
});

describe('the control for a fact', () => {
  const control = (fact: string) => {
    const description = describeFact(fact, library);
    return description === undefined ? undefined : answerControlOf(description, model, 'en');
  };

  it('offers only words that the document may hold', () => {
    const offered = control('flow.encryption');
    expect(offered).toMatchObject({ kind: 'choice', options: [{ value: 'none' }, { value: 'yes' }] });
  });

  it('fits the type of the fact', () => {
    expect(control('asset.backup.offline')).toMatchObject({
      kind: 'choice',
      options: [{ value: true }, { value: false }],
    });
    expect(control('asset.lifecycle.endOfSupport')).toEqual({ kind: 'date', none: true });
    expect(control('flow.redundantPaths')).toEqual({ kind: 'number', none: false });
    expect(control('asset.restoreProcedure')).toEqual({ kind: 'text', none: true });
    expect(control('flow.wifiAuthentication')).toMatchObject({ kind: 'choice' });
    expect(control('asset.connectivity')).toMatchObject({ kind: 'several' });
    expect(control('asset.zone')).toMatchObject({
      kind: 'choice',
      options: expect.arrayContaining([{ value: 'therapy', label: 'Therapy' }]),
    });
  });

  it('is missing where nothing a person fills in decides', () => {
    expect(control('asset.reachableFrom')).toBeUndefined();
    expect(control('asset.mds2.seeNoteUnresolved')).toBeUndefined();
  });

  it('gives every choice of every fact a value that the document takes', () => {
    const subjects = { asset: 'pump', flow: 'f1', zone: 'therapy', crossing, hospital: 'hospital' } as const;
    const refused = Object.values(FACTS)
      .flatMap((facts) => [...facts.values()])
      .flatMap((description) => {
        const offered = answerControlOf(description, model, 'en');
        if (offered === undefined || !('options' in offered)) return [];
        return offered.options.flatMap(({ value }) => {
          const place = { fact: description.id, subject: subjects[description.scope] };
          const given = offered.kind === 'several' ? [value] : value;
          const cleared = stateFact(place, undefined, model)?.(before) ?? before;
          const next = stateFact(place, given, model)?.(cleared) ?? cleared;
          const already = JSON.stringify(cleared) === JSON.stringify(next) && next === cleared;
          const seen = factsOf(modelOf(next, library), TODAY).fact(place.fact, place.subject).value;
          return already && String(seen) !== String(value) ? [`${description.id} ${value}`] : [];
        });
      });
    expect(refused).toEqual([]);
  });
});
