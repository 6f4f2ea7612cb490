import { describe, expect, it } from 'vitest';
import { brightOf, type Highlight } from '../../../src/core/drawing/highlight';
import { modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';
import { opened, savedClinic } from '../document/hospital';

const saved = savedClinic();
const model = modelOf(
  opened({
    ...saved,
    assets: [...saved.assets, { id: 'far', kind: 'ct', name: 'Far' }, { id: 'alone', kind: 'ct', name: 'Alone' }],
    flows: [...saved.flows, { id: 'on', from: 'far', to: 'web' }],
  }),
  library,
);
const bright = (highlight: Highlight): readonly string[] => [...brightOf(model, highlight)].sort();

describe('a highlight', () => {
  it('shows neighbours one and two flows away, with the zones around them', () => {
    expect(bright({ kind: 'neighbours', of: ['ct'], hops: 1 })).toEqual(['ct', 'ehr', 'images', 'lan', 'rooms']);
    expect(bright({ kind: 'neighbours', of: ['ct'], hops: 2 })).toEqual([
      'ct',
      'ehr',
      'images',
      'lan',
      'net',
      'out',
      'rooms',
      'web',
    ]);
  });
  it('shows the way between two elements, whichever end opens the flows', () => {
    expect(bright({ kind: 'paths', of: ['far', 'ehr'] })).toEqual(['ehr', 'far', 'lan', 'net', 'on', 'out', 'web']);
  });
  it('shows only the ends where no way leads from one to the other', () => {
    expect(bright({ kind: 'paths', of: ['alone', 'ehr'] })).toEqual(['alone', 'ehr', 'lan']);
  });
  it('shows what crosses the edge of a zone, and nothing that stays inside', () => {
    expect(bright({ kind: 'crossings', of: ['lan'] })).toEqual(['ehr', 'lan', 'net', 'out', 'web']);
    expect(bright({ kind: 'crossings', of: ['rooms'] })).toEqual(['ct', 'ehr', 'images', 'lan', 'rooms']);
  });
});
