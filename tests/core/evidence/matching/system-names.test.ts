import { describe, expect, it } from 'vitest';
import { readCpe } from '../../../../src/core/evidence/cpe';
import { systemNames } from '../../../../src/core/evidence/matching/system-names';

const short = (cpe: string): string => cpe.replace('cpe:2.3:o:', '').replace(/(:\*)+$/, '');
const exact = (family: string | undefined, version?: string) => systemNames(family, version)?.exact.map(short);
const possible = (family: string | undefined, version?: string) => systemNames(family, version)?.possible.map(short);

describe('names of operating systems', () => {
  it.each([
    ['windows', 'Windows 7 SP1', ['microsoft:windows_7:-:sp1']],
    ['windows', 'Windows XP SP3', ['microsoft:windows_xp:-:sp3']],
    ['windows', '10 21H2 Enterprise', ['microsoft:windows_10_21h2:-', 'microsoft:windows_10:21h2']],
    ['windows', 'Win10 IoT Enterprise LTSC 2019', ['microsoft:windows_10_1809:-', 'microsoft:windows_10:1809']],
    ['windows', 'Server 2008 R2 SP1', ['microsoft:windows_server_2008:r2:sp1']],
    ['windows', 'Windows Server 2019', ['microsoft:windows_server_2019:-']],
    ['windows', 'Windows CE 6.0', ['microsoft:windows_ce:6.0']],
    ['linux', 'Ubuntu 20.04 LTS', ['canonical:ubuntu_linux:20.04:*:*:*:lts']],
    ['linux', 'Debian 11.4', ['debian:debian_linux:11.0']],
    ['linux', 'Red Hat Enterprise Linux 7.9', ['redhat:enterprise_linux:7.0', 'redhat:enterprise_linux:7.9']],
    ['linux', 'SLES 12 SP5', ['suse:linux_enterprise_server:12:sp5']],
    [undefined, 'VMware ESXi 7.0', ['vmware:esxi:7.0']],
    ['vxworks', '6.9', ['windriver:vxworks:6.9']],
    ['android', '11', ['google:android:11.0']],
  ])('knows %s %s', (family, version, names) => {
    expect(exact(family, version)).toEqual(names);
  });

  it('is never sure of a release that is not said', () => {
    expect(exact('windows', 'Windows 10 Pro')).toEqual([]);
    expect(possible('windows', 'Windows 10 Pro')).toContain('microsoft:windows_10_22h2');
    expect(possible('windows', 'Windows Server 2012')).toEqual(['microsoft:windows_server_2012:r2']);
    expect(possible('windows', 'Windows Embedded Standard 7')).toEqual(['microsoft:windows_7:-']);
  });

  it('compares a build where one is said', () => {
    expect(exact('windows', 'Windows 10 10.0.19044.1288')).toContain('microsoft:windows_10_21h2:10.0.19044.1288');
  });

  it('knows what things run on by the family alone', () => {
    expect(systemNames('windows', undefined)).toMatchObject({ exact: [], possible: [] });
    expect(systemNames('windows', undefined)?.around.map(short)).toEqual(['microsoft:windows:-']);
    expect(systemNames(undefined, undefined)).toBeUndefined();
  });

  it('calls a system that it does not know by its name', () => {
    expect(systemNames('rtos', 'Nucleus RTOS 3.1')?.alike).toBe('nucleus rtos');
  });

  it('gives names that can be read', () => {
    for (const text of ['Windows 10', 'Windows 7', 'Ubuntu 20.04', 'Oracle Linux 8', 'macOS 13']) {
      const names = systemNames(undefined, text);
      const all = [...(names?.exact ?? []), ...(names?.possible ?? []), ...(names?.around ?? [])];
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((name) => readCpe(name) === undefined)).toEqual([]);
    }
  });
});
