import { describe, expect, it } from 'vitest';
import { updateElement } from '../../../src/core/document/edits/update';
import { hospitalMark } from '../../../src/core/document/hospital-mark';
import { parseDocument } from '../../../src/core/document/parse';
import { serialiseDocument } from '../../../src/core/document/serialise';
import { allAtOnce } from '../../../src/core/steps';
import { ward } from '../../app/panels/findings-fixture';

const markOf = (document: Parameters<typeof hospitalMark>[0]): string => allAtOnce(hospitalMark(document));

describe('the mark of a hospital', () => {
  it('is the same after saving and opening', () => {
    const opened = parseDocument(serialiseDocument(ward()));
    expect(opened.ok && markOf(opened.value)).toBe(markOf(ward()));
  });

  it('becomes another by an edit, and the same again when that is taken back, in whatever order fields were set', () => {
    const before = ward();
    const status = before.flows.get('f2')?.status;
    const changed = updateElement('flows', 'f2', { status: 'stopped' })(before);
    expect(markOf(changed)).not.toBe(markOf(before));
    expect(markOf(updateElement('flows', 'f2', { status })(changed))).toBe(markOf(before));
  });

  it('says nothing of the views', () => {
    const before = ward();
    expect(markOf({ ...before, title: 'Another title' })).toBe(markOf(before));
  });
});
