import { describe, expect, it } from 'vitest';
import { modelFor } from '../../../src/app/store/use-model';
import { setAbout } from '../../../src/core/document/edits/about';
import { decideThreats } from '../../../src/core/document/edits/treatments';
import { updateElement } from '../../../src/core/document/edits/update';
import { library } from '../../../src/templates';
import { clinic } from '../../core/document/hospital';

describe('the model of the open document', () => {
  it('stays through edits of what it does not hold', () => {
    const document = clinic();
    const model = modelFor(document, library);
    expect(modelFor(setAbout({ title: 'B' })(document), library)).toBe(model);
    expect(
      modelFor(decideThreats([{ key: 'rule|a' }], { decision: 'mitigate' }, { on: '2026-11-22' })(document), library),
    ).toBe(model);
  });

  it('is made anew when something in it changes, and found again after undo', () => {
    const document = clinic();
    const model = modelFor(document, library);
    const id = document.assets.values()[0]?.id ?? '';
    const edited = updateElement('assets', id, { name: 'Other' })(document);
    const next = modelFor(edited, library);
    expect(next).not.toBe(model);
    expect(next.asset(id)?.name).toBe('Other');
    expect(modelFor(document, library)).toBe(model);
    expect(modelFor(setAbout({ asOf: '2026-01-01' })(document), library)).not.toBe(model);
  });
});
