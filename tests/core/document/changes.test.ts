import { describe, expect, it } from 'vitest';
import { applyChanges, changesOf } from '../../../src/core/document/changes';
import { setAbout } from '../../../src/core/document/edits/about';
import { removeElements } from '../../../src/core/document/edits/remove';
import { rename } from '../../../src/core/document/edits/update';
import { emptyDocument } from '../../../src/core/document/empty';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { clinic } from './hospital';

const before = clinic();

/** The changes after a way through a worker's message. */
const sent = <T>(value: T): T => structuredClone(value);

describe('changes between two documents', () => {
  it.each([
    ['a new name', rename('assets', 'ct', 'CT 2')],
    ['a zone that is gone', removeElements(['rooms', 'net'])],
    ['another title', setAbout({ title: 'Other', facility: 'X' })],
    ['nothing', (document: typeof before) => document],
  ])('bring a copy up to date with %s', (_name, edit) => {
    const after = edit(before);
    const changes = sent(changesOf(before, after));
    expect(serialiseDocument(applyChanges(clinic(), changes))).toBe(serialiseDocument(after));
  });

  it('carry a whole document over to an empty one', () => {
    const empty = emptyDocument('x', '', 'hospital');
    const copy = applyChanges(empty, sent(changesOf(empty, before)));
    expect(serialiseDocument(copy)).toBe(serialiseDocument(before));
  });

  it('hold no more than what changed', () => {
    const { about, tables, views } = changesOf(before, rename('assets', 'ct', 'CT 2')(before));
    expect(about).toBeUndefined();
    expect(Object.keys(tables)).toEqual(['assets']);
    expect(tables.assets?.set.map(({ id }) => id)).toEqual(['ct']);
    expect(views).toEqual({ set: [], deleted: [] });
  });
});
