import { describe, expect, it } from 'vitest';
import { meant, spoken } from '../../../src/app/panels/inspector/open-words';

describe('a field that takes any word', () => {
  it('shows known values in the language of the page', () => {
    expect(spoken('flow', 'data', 'phi', 'ja')).toBe('患者情報');
    expect(spoken('asset', 'operatingSystem.family', 'windows', 'en')).toBe('Windows');
  });

  it('shows others as they are written', () => {
    expect(spoken('flow', 'data', 'our own class', 'ja')).toBe('our own class');
    expect(spoken(undefined, 'data', 'phi', 'ja')).toBe('phi');
  });

  it('knows what was meant in either language, and keeps what it does not know', () => {
    expect(meant('flow', 'data', '患者情報')).toBe('phi');
    expect(meant('flow', 'data', 'Patient data')).toBe('phi');
    expect(meant('flow', 'data', 'phi')).toBe('phi');
    expect(meant('flow', 'data', 'our own class')).toBe('our own class');
  });
});
