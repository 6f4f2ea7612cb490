import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts-of';
import { describeFact, FACTS } from '../../../src/core/facts/vocabulary';
import { Mds2FeedsSchema } from '../../../src/core/library/mds2-feed';
import { library } from '../../../src/templates';
import { modelWith, type Parts } from '../../support/hospital';

const TODAY = '2026-11-22';
const fact = (parts: Parts, id: string, subject: string) => factsOf(modelWith(parts), TODAY).fact(id, subject);
const form = (answers: object) => ({ mds2: { status: 'provided', answers } });
const ofDevice = (answers: object, id: string, more: object = {}) =>
  fact({ nodes: [{ id: 'a', deviceType: 'ct', ...form(answers), ...more }] }, id, 'a');
const ofFlow = (from: object, to: object, flow: object, id: string) =>
  fact(
    {
      nodes: [
        { id: 'a', deviceType: 'ct', ...form(from) },
        { id: 'b', deviceType: 'pacs-server', ...form(to) },
      ],
      flows: [{ id: 'f', from: 'a', to: 'b', data: ['image'], ...flow }],
    },
    id,
    'f',
  );

describe('the table of what answers say about facts', () => {
  it('speaks of questions of the form, of facts of the vocabulary and of their values only', () => {
    expect(v.is(Mds2FeedsSchema, library.mds2Feeds)).toBe(true);
    const questions = new Set(library.mds2.questions.map(({ id }) => id));
    const wrong = library.mds2Feeds.flatMap(({ fact: id, end, answers, value, oneOf, against }) => {
      const described = describeFact(id, library);
      const values = [value ?? [], oneOf ?? [], against ?? []].flat();
      const told = [value, oneOf, against].filter((way) => way !== undefined).length;
      return [
        ...Object.keys(answers).filter((question) => !questions.has(question)),
        ...(described === undefined || !FACTS[described.scope].has(id) ? [id] : []),
        ...values.filter((word) => described?.values?.[String(word)] === undefined).map((word) => `${id} ${word}`),
        ...(told === 1 ? [] : [`${id}: says ${told} things`]),
        ...((end === undefined) === id.startsWith('flow.') ? [`${id}: which end?`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a fact of a device that nobody stated', () => {
  it('is what its form says, with paper and question', () => {
    expect(ofDevice({ 'MLDP-2': 'No' }, 'asset.antimalware')).toEqual({
      value: 'none',
      source: { kind: 'evidence', document: 'mds2:a', place: 'MLDP-2' },
    });
  });
  it('stays what a person stated', () => {
    const told = ofDevice({ 'MLDP-2': 'No' }, 'asset.antimalware', { antimalware: 'installed' });
    expect(told).toMatchObject({ value: 'installed', source: { kind: 'stated' } });
  });
  it('is not made true by what the device merely can', () => {
    expect(ofDevice({ 'STCF-1': 'Yes' }, 'asset.storageEncryption').value).toBeUndefined();
    expect(ofDevice({ 'STCF-1': 'No' }, 'asset.storageEncryption').value).toBe(false);
  });
  it('is one of several where the form leaves that open', () => {
    const told = ofDevice({ 'AUDT-2': 'Yes' }, 'asset.auditLog');
    expect(told.value).toBeUndefined();
    expect(told.possible).toEqual(['local', 'central']);
  });
  it('says nothing where a question is not answered, only refers to a note, or is not applicable', () => {
    for (const answer of ['See Note', 'N/A']) {
      expect(ofDevice({ 'MLDP-2': answer }, 'asset.antimalware').value).toBeUndefined();
    }
    expect(ofDevice({}, 'asset.antimalware').value).toBeUndefined();
  });
});

describe('a fact of a flow that nobody stated', () => {
  it('is not encrypted where one end cannot, whatever the other can', () => {
    const cannot = { 'CONN-7': 'No', 'TXCF-5': 'No' };
    const told = ofFlow(cannot, { 'TXCF-2': 'Yes', 'CONN-7': 'Yes' }, {}, 'flow.encryption');
    expect(told).toMatchObject({ value: 'none', source: { kind: 'evidence', document: 'mds2:a' } });
    expect(ofFlow({}, cannot, {}, 'flow.encryption')).toMatchObject({ value: 'none', source: { document: 'mds2:b' } });
  });
  it('is not encrypted just because both ends can', () => {
    const can = { 'TXCF-2': 'Yes', 'CONN-7': 'Yes', 'TXCF-5': 'Yes' };
    expect(ofFlow(can, can, {}, 'flow.encryption').value).toBeUndefined();
  });
  it('is what the form of the sender says of patient data, before the default of the protocol', () => {
    const clear = { 'TXCF-2': 'No', 'TXCF-2.1': 'No' };
    const over = { protocol: 'dicom-tls' };
    expect(ofFlow(clear, {}, over, 'flow.encryption')).toMatchObject({ value: 'none', source: { kind: 'evidence' } });
    expect(ofFlow({}, clear, over, 'flow.encryption')).toMatchObject({ value: 'yes', source: { kind: 'assumed' } });
    expect(ofFlow(clear, {}, { ...over, data: ['firmware'] }, 'flow.encryption').source.kind).toBe('assumed');
  });
  it('stays unknown where the maker says that encryption can be switched on', () => {
    expect(ofFlow({ 'TXCF-2': 'No', 'TXCF-2.1': 'Yes' }, {}, {}, 'flow.encryption').value).toBeUndefined();
  });
});
