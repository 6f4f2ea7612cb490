// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CvssForm } from '../../src/app/cvss/CvssForm';
import { CVSS_VERSIONS, METRICS } from '../../src/core/evidence/cvss/vector';
import { documentOf } from '../support/hospital';
import { renderIn } from '../support/page';
import { storeOf } from './panels/findings-fixture';

const PATIENCE = { timeout: 15_000 };
afterEach(cleanup);

describe('a vector by choices', () => {
  it.each(CVSS_VERSIONS)('offers every value of every metric of version %s, each in words', async (version) => {
    const store = storeOf(documentOf({ nodes: [] }));
    renderIn(store, <CvssForm draft={{ version, values: new Map() }} onChange={vi.fn()} />);
    await screen.findByText('AV', {}, PATIENCE);
    for (const { id, values } of METRICS[version]) {
      const select = document.querySelector<HTMLSelectElement>(`select[id$="-${id}"]`);
      const options = [...(select?.options ?? [])].filter(({ value }) => value !== '');
      expect(
        options.map(({ value }) => value),
        id,
      ).toEqual(values);
      expect(
        options.filter(({ value, textContent }) => textContent === value),
        id,
      ).toEqual([]);
    }
  });
});
