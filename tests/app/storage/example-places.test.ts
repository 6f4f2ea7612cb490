import { describe, expect, it } from 'vitest';
import { withPlacesIn } from '../../../src/app/storage/example-places';
import { parseDocument } from '../../../src/core/document/parse';
import { placesIn } from '../../../src/core/views/places-in';
import { exampleHospitals } from '../../../src/templates';

const opened = async (id: string) => {
  const read = parseDocument((await exampleHospitals[id]?.()) ?? '');
  if (!read.ok) throw new Error(id);
  return read.value;
};
const namesIn = (document: Parameters<typeof placesIn>[0]) => placesIn(document).map(({ path }) => path.at(-1) ?? '');

describe('the places of the examples', () => {
  it.each(Object.keys(exampleHospitals))('have English names for who reads English: %s', async (id) => {
    const names = namesIn(withPlacesIn('en')(await opened(id)));
    expect(names.filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
  });

  it('keep what stands in them, and their boxes in views', async () => {
    const document = await opened('general-hospital-300');
    const english = withPlacesIn('en')(document);
    expect(placesIn(english).length).toBe(placesIn(document).length);
    expect(english.assets.get('pacs')?.location?.room).toBe('Server room');
    const boxes = english.views.values().flatMap(({ placements }) => placements.values().map(({ id }) => id));
    expect(boxes).toContain('place:Main building/2F/Server room');
    expect(boxes.filter((box) => box.includes('本館'))).toEqual([]);
  });

  it('stay as they are for who reads Japanese', async () => {
    const document = await opened('general-hospital-300');
    expect(withPlacesIn('ja')(document)).toBe(document);
  });
});
