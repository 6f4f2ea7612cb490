import { describe, expect, it } from 'vitest';
import { matchCpe, readCpe } from '../../../src/core/evidence/cpe';

const cpe = (text: string) => {
  const read = readCpe(text);
  if (read === undefined) throw new Error(`no CPE: ${text}`);
  return read;
};

describe('a CPE', () => {
  it('is read in both notations', () => {
    const [newer, older] = [
      cpe('cpe:2.3:o:microsoft:windows_7:-:sp1:*:*:*:*:x64:*'),
      cpe('cpe:/o:microsoft:windows_7:-:sp1:~~~~x64~'),
    ];
    expect(newer).toMatchObject({
      part: 'o',
      vendor: 'microsoft',
      product: 'windows_7',
      version: '-',
      update: 'sp1',
      targetHardware: 'x64',
    });
    expect(older).toEqual(newer);
  });
  it('keeps colons and other signs that are escaped', () => {
    expect(cpe('cpe:2.3:a:foo\\:bar:a\\+b:1\\.0:*:*:*:*:*:*:*')).toMatchObject({
      vendor: 'foo:bar',
      product: 'a+b',
      version: '1.0',
    });
  });
  it('is none in other texts', () => {
    expect(['', 'cpe', 'cpe:2.3:', 'cpe:2.3:x:y:z', 'cpe:/%zz', 'pkg:npm/a'].map(readCpe)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('matching CPEs', () => {
  const match = (pattern: string, name: string, version?: 'left-out') => matchCpe(cpe(pattern), cpe(name), version);
  const name = 'cpe:2.3:a:apache:log4j:2.14.1:*:*:*:*:*:*:*';
  it('takes any for everything', () => {
    expect(match('cpe:2.3:a:apache:log4j:*:*:*:*:*:*:*:*', name)).toBe('yes');
    expect(match('cpe:2.3:a:apache:log4j:2.15.0:*:*:*:*:*:*:*', name)).toBe('no');
    expect(match('cpe:2.3:a:apache:log4j:2.15.0:*:*:*:*:*:*:*', name, 'left-out')).toBe('yes');
    expect(match('cpe:2.3:a:apache:log4net:*:*:*:*:*:*:*:*', name)).toBe('no');
  });
  it('leaves open what the name leaves open', () => {
    expect(match('cpe:2.3:a:apache:log4j:2.14.1:rc1:*:*:*:*:*:*', name)).toBe('unknown');
  });
  it('tells none from any', () => {
    expect(match('cpe:2.3:a:apache:log4j:-:*:*:*:*:*:*:*', name)).toBe('no');
  });
  it('knows wildcards inside a word, and signs that are none', () => {
    expect(match('cpe:2.3:a:apache:log4j:2.14.*:*:*:*:*:*:*:*', name)).toBe('yes');
    expect(match('cpe:2.3:a:apache:log4?:*:*:*:*:*:*:*:*', name)).toBe('yes');
    expect(match('cpe:2.3:a:apache:log4\\?:*:*:*:*:*:*:*:*', name)).toBe('no');
  });
});
