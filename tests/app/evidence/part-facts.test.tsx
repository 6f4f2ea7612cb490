// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { PartFacts } from '../../../src/app/evidence/PartFacts';
import { type Component, refOf } from '../../../src/core/model/component';
import { createI18n } from '../../../src/i18n/i18n';

const show = (part: Component, path: readonly Component[] = [], others: readonly Component[] = []) =>
  render(
    <I18nextProvider i18n={createI18n('en')}>
      <PartFacts part={part} ways={{ pathTo: () => path, byRef: new Map(others.map((one) => [refOf(one), one])) }} />
    </I18nextProvider>,
  );
const said = (term: string): readonly (string | null)[] => {
  const row = screen.getByText(term, { selector: 'dt' }).parentElement as HTMLElement;
  return within(row)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);
};

describe('what a parts list says of a part', () => {
  it('is told with the way on which the part comes into the device', () => {
    const part: Component = {
      name: 'openssl',
      version: '1.1.1k',
      supplier: 'Acme',
      licences: ['Apache-2.0', 'Apache-2.0', 'MIT'],
      supportLevel: 'abandoned',
      endOfSupport: '2023-09-11',
      purl: 'pkg:generic/openssl@1.1.1k',
    } as never;
    show(part, [{ name: 'Scanner', version: '3' }, { name: 'web server' }] as never);
    expect(said('Way to it')).toEqual(['Scanner 3 › web server › openssl 1.1.1k']);
    expect(said('Maker')).toEqual(['Acme']);
    // The same licence stated twice is one.
    expect(said('Licences')).toEqual(['Apache-2.0', 'MIT']);
    expect(said('Level of support')).toEqual(['abandoned']);
    expect(said('End of support')).toEqual(['2023-09-11']);
  });

  it('has its own words where a date or level cannot be understood', () => {
    show({ name: 'a', supportLevelWritten: 'best effort', endOfSupportWritten: 'spring 2027' } as never);
    expect(said('Level of support')).toEqual(['best effort']);
    expect(said('End of support')).toEqual(['spring 2027']);
  });

  it('names the first parts that it needs, and counts the others', () => {
    show({ name: 'a', dependsOn: Array.from({ length: 23 }, (_, at) => `part ${at}`) } as never);
    const needs = said('Rests on');
    expect(needs).toHaveLength(21);
    expect(needs[19]).toBe('part 19');
    expect(needs[20]).toMatch(/3/);
  });

  it('names what it needs as people do where the list has it, and by its reference otherwise', () => {
    const zlib: Component = { ref: 'bom-7', name: 'zlib', version: '1.2.11' } as never;
    show({ name: 'a', dependsOn: ['bom-7', 'bom-8'] } as never, [], [zlib]);
    expect(said('Rests on')).toEqual(['zlib 1.2.11', 'bom-8']);
  });

  it('is said to be nothing where the list has only the name', () => {
    show({ name: 'a' } as never);
    expect(screen.queryByRole('term')).toBeNull();
    expect(screen.getByText(/nothing/i)).toBeTruthy();
  });
});
