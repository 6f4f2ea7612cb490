import { describe, expect, it } from 'vitest';
import { sharedAccounts } from '../../../../src/core/segmentation/plan/shared-accounts';
import { modelWith } from '../../../support/hospital';

const groupsOf = (nodes: readonly object[]): readonly (readonly string[])[] =>
  sharedAccounts(modelWith({ nodes: nodes.map((node) => ({ ...node })) }));

const server = (id: string, more: object = {}) => ({ id, deviceType: 'file-server', networked: true, ...more });
const life = { criticality: 'life' };

describe('assets that share accounts', () => {
  it('are one group with all that is linked by that, whoever of them says so', () => {
    const nodes = [
      server('a', { ...life, sharesCredentialDomainWith: ['b'] }),
      server('b', { sharesCredentialDomainWith: ['c'] }),
      server('c'),
      server('d'),
    ];
    expect(groupsOf(nodes)).toEqual([['a', 'b', 'c']]);
  });

  it('are those of a kind where somebody names the kind', () => {
    const nodes = [server('a', { ...life, sharesCredentialDomainWith: ['ehr-terminal'] })];
    const terminals = ['t1', 't2'].map((id) => server(id, { deviceType: 'ehr-terminal' }));
    expect(groupsOf([...nodes, ...terminals, server('other')])).toEqual([['a', 't1', 't2']]);
  });

  it('are none where nothing critical is among them, where they share with nobody who is there, or nobody said', () => {
    const low = { criticality: 'low' };
    expect(groupsOf([server('a', { ...low, sharesCredentialDomainWith: ['b'] }), server('b', low)])).toEqual([]);
    expect(groupsOf([server('a', { ...life, sharesCredentialDomainWith: ['gone'] })])).toEqual([]);
    expect(groupsOf([server('a', life), server('b', life)])).toEqual([]);
  });

  it('are not those of others', () => {
    const theirs = { id: 'b', deviceType: 'supplier-site', networked: true };
    expect(groupsOf([server('a', { ...life, sharesCredentialDomainWith: ['b'] }), theirs])).toEqual([]);
  });
});
