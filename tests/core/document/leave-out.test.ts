import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/document/difference';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addZone } from '../../../src/core/document/edits/elements';
import { updateElement } from '../../../src/core/document/edits/update';
import { leaveOut } from '../../../src/core/document/leave-out';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { ward } from '../../app/panels/findings-fixture';

const before = ward();
const [zone] = before.zones.values();
const [one, two] = before.assets.values();

describe('a change of which a part is left out', () => {
  const change = () => {
    if (zone === undefined || one === undefined || two === undefined) throw new Error('The ward is empty.');
    const made = { ...zone, id: 'new-zone' as typeof zone.id };
    const after = inTurn(
      addZone(made),
      updateElement('assets', one.id, { zone: made.id }),
      updateElement('assets', two.id, { zone: made.id }),
      updateElement('flows', 'f2', { status: 'stopped' }),
    )(before);
    return { after, one, two };
  };

  it('is the whole change when nothing is left out', () => {
    const { after } = change();
    expect(leaveOut(before, after, new Set()).document).toBe(after);
  });

  it('leaves one device where it was and brings the rest', () => {
    const { after, one, two } = change();
    const { document, left } = leaveOut(before, after, new Set([one.id]));
    expect(left).toEqual([one.id]);
    expect(document.assets.get(one.id)).toBe(before.assets.get(one.id));
    expect(document.assets.get(two.id)?.zone).toBe('new-zone');
    expect(document.flows.get('f2')?.status).toBe('stopped');
  });

  it('leaves with a zone all that would stand in it, and is a document that opens', () => {
    const { after, one, two } = change();
    const { document, left } = leaveOut(before, after, new Set(['new-zone']));
    expect(new Set(left)).toEqual(new Set(['new-zone', one.id, two.id]));
    expect(differenceOf(before, document)).toEqual({ added: [], moved: [], cut: ['f2'], changed: [] });
    expect(parseDocument(serialiseDocument(document)).ok).toBe(true);
  });

  it('passes over what the change does not touch', () => {
    const { after } = change();
    expect(leaveOut(before, after, new Set(['nobody'])).left).toEqual([]);
  });
});
