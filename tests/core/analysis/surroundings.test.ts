import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../src/core/analysis/surroundings';
import { factsOf } from '../../../src/core/facts/facts-of';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { documentOf } from '../../support/hospital';

const factsWith = (nodes: readonly object[]) => factsOf(modelOf(documentOf({ nodes } as never), library), '2026-11-22');

describe('what the diagram knows of a device', () => {
  it('says how it is reached, how much it matters and what it keeps', () => {
    const facts = factsWith([
      { id: 'pump', deviceType: 'infusion-pump', networked: false, storesPersonalData: false },
      { id: 'pacs', deviceType: 'pacs', networked: true, storesPersonalData: true },
    ]);
    expect(surroundingsOf('pump', facts)).toMatchObject({
      networked: false,
      way: 'none',
      criticality: 'life',
      storesPersonalData: false,
    });
    expect(surroundingsOf('pacs', facts)).toMatchObject({ networked: true, storesPersonalData: true });
  });

  it('leaves open what nobody knows, and knows nothing of what is not there', () => {
    const facts = factsWith([{ id: 'box', deviceType: 'generic-server' }]);
    expect(surroundingsOf('box', facts)?.networked).toBeUndefined();
    expect(surroundingsOf('gone', facts)).toBeUndefined();
  });
});
