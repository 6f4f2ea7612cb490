import { describe, expect, it } from 'vitest';
import { readCpe } from '../../../../src/core/evidence/cpe';
import { isReleaseOnly } from '../../../../src/core/evidence/matching/release-names';

const saysReleaseOnly = (name: string): boolean => {
  const cpe = readCpe(`cpe:2.3:${name}:*:*:*:*:*:*`);
  if (cpe === undefined) throw new Error(name);
  return isReleaseOnly(cpe);
};

describe('a name of an operating system', () => {
  it('says a release only where fixes leave it as it is', () => {
    const names = [
      'o:microsoft:windows_7:-:sp1',
      'o:microsoft:windows_server_2008:r2:sp1',
      'o:debian:debian_linux:10.0:*',
    ];
    expect(names.filter((name) => !saysReleaseOnly(name))).toEqual([]);
  });
  it('says which fixes are there where it has a build, or a version that each fix raises', () => {
    const names = [
      'o:microsoft:windows_10_21h2:10.0.19044.1288:*',
      'o:apple:macos:12.6:*',
      'o:windriver:vxworks:6.9:*',
    ];
    expect(names.filter(saysReleaseOnly)).toEqual([]);
  });
  it('is that of a system and not of a program on it', () => {
    expect(saysReleaseOnly('a:microsoft:windows_defender:-:*')).toBe(false);
  });
});
