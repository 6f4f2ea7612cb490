import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readSupportDates, type SupportDates, SupportDatesSchema } from '../../../src/core/library/support-dates';
import { systemVersions } from '../../../src/core/library/system-lookup';
import dates from '../../../templates/lifecycle/os-lifecycle.json';

const snapshot = v.parse(SupportDatesSchema, dates);
const found = (written: string): readonly string[] => systemVersions(written, snapshot).map(({ label }) => label);
const ends = (written: string): readonly unknown[] => [
  ...new Set(systemVersions(written, snapshot).map(({ supportedUntil }) => supportedUntil)),
];

describe('looking up a system', () => {
  it.each([
    ['Windows 10 1809 LTSC', '2029-01-09'],
    ['Windows 10 Enterprise LTSC 2019', '2029-01-09'],
    ['Win10 IoT 2019', '2029-01-09'],
    ['Windows 10 IoT Enterprise LTSC 2021', '2032-01-13'],
    ['Windows 10 LTSB 2016', '2026-10-13'],
    ['Microsoft Windows 10 Pro 10.0.19045', '2025-10-14'],
    ['Windows 11 Pro 24H2', '2026-10-13'],
    ['Windows 7 SP1', '2020-01-14'],
    ['Windows 7 Professional', '2020-01-14'],
    ['Windows XP SP3', '2014-04-08'],
    ['WindowsXP', '2014-04-08'],
    ['windows Windows 8.1', '2023-01-10'],
    ['ＷＩＮＤＯＷＳ　７　ＳＰ１', '2020-01-14'],
    ['Windows Server 2012 R2 Standard', '2023-10-10'],
    ['Windows Server 2019', '2029-01-09'],
    ['WinServer2016', '2027-01-12'],
    ['Windowsサーバー 2022', '2031-10-14'],
    ['Windows Embedded Standard 7', '2020-10-13'],
    ['Windows CE 6.0', '2018-04-10'],
    ['Windows Embedded Compact 2013', '2023-10-10'],
    ['Windows Embedded POSReady 2009', '2019-04-09'],
    ['CentOS 7', '2024-06-30'],
    ['linux CentOS Linux 7.9.2009', '2024-06-30'],
    ['CentOS Stream 9', '2027-05-31'],
    ['Red Hat Enterprise Linux 8.6', '2029-05-31'],
    ['RHEL7', '2024-06-30'],
    ['Ubuntu 20.04.6 LTS', '2025-05-31'],
    ['Debian GNU/Linux 11 (bullseye)', '2024-08-14'],
    ['SLES 15 SP5', '2024-12-31'],
    ['VMware ESXi 6.7.0', '2022-10-15'],
    ['Android 9.0', '2022-01-01'],
    ['macOS 12.6', '2024-09-16'],
    ['linux-kernel 5.10.100', '2026-12-31'],
    ['Microsoft SQL Server 2016 SP3', '2026-07-14'],
    ['cpe:2.3:o:microsoft:windows_10:1809:*:*:*:ltsc:*:x64:*', '2029-01-09'],
    ['cpe:2.3:o:microsoft:windows_server_2012:r2:*:*:*:*:*:*:*', '2023-10-10'],
    ['cpe:/o:microsoft:windows_7::sp1', '2020-01-14'],
    ['cpe:2.3:o:canonical:ubuntu_linux:18.04:*:*:*:lts:*:*:*', '2023-05-31'],
    ['cpe:2.3:o:redhat:enterprise_linux:7.4:*:*:*:*:*:*:*', '2024-06-30'],
  ])('knows when %s ends', (written, end) => {
    expect(ends(written)).toEqual([end]);
  });

  it('names all that a text may mean, and never the likeliest alone', () => {
    expect(found('Windows 10 1809')).toEqual([
      'Windows 10 1809 Enterprise LTSC',
      'Windows 10 1809 Enterprise / Education',
      'Windows 10 1809 Home / Pro',
    ]);
    expect(found('Windows 10 21H2 LTSC')).toEqual([
      'Windows 10 21H2 IoT Enterprise LTSC',
      'Windows 10 21H2 Enterprise LTSC',
    ]);
    expect(ends('Windows 10').length).toBeGreaterThan(5);
    expect(found('SLES 12').length).toBeGreaterThan(3);
    expect(found('Windows Server 2003')).toHaveLength(3);
  });

  it('tells Windows 2012 from its second release', () => {
    expect(found('Windows Server 2012')).toEqual(['Windows Server 2012']);
    expect(found('Windows Server 2012R2')).toEqual(['Windows Server 2012 R2']);
  });

  it('names extended support apart', () => {
    expect(systemVersions('Windows 10 22H2', snapshot)).toMatchObject([
      { supportedUntil: '2025-10-14', extendedUntil: '2028-10-10' },
    ]);
  });

  it('knows systems without public dates, and says that there are none', () => {
    expect(systemVersions('VxWorks 6.9', snapshot)).toMatchObject([
      { label: 'VxWorks 6.9', supportedUntil: undefined },
    ]);
  });

  it.each([
    'windows',
    'linux',
    'rtos',
    '',
    'Windows 95',
    'Ubuntu 3',
    '不明',
    'Widows 10',
    'Solaris 11',
    'IOS-XE 16',
    'x'.repeat(9999),
  ])('does not know %s', (written) => {
    expect(found(written)).toEqual([]);
  });
});

describe('a snapshot of support dates', () => {
  const text = JSON.stringify(dates);

  it('is dated, and carries the notice of its source', () => {
    expect(snapshot.date).toBe('2026-08-22');
    expect(snapshot.notice).toContain('Permission is hereby granted');
    expect(snapshot.systems.flatMap(({ cycles }) => cycles)).toHaveLength(503);
  });

  it('can be replaced by a newer one of the same shape', () => {
    expect(readSupportDates(text.replace('2026-08-22', '2027-01-01'))).toMatchObject({
      ok: true,
      value: { date: '2027-01-01' },
    });
  });

  it('is refused with the place where it is none', () => {
    const broken = (change: Partial<SupportDates>): string => JSON.stringify({ ...dates, ...change });
    expect(readSupportDates('nothing')).toMatchObject({ ok: false, issues: [{ code: 'support-dates-unreadable' }] });
    expect(readSupportDates(broken({ date: '2027-02-30' }))).toMatchObject({ ok: false, issues: [{ path: 'date' }] });
    expect(readSupportDates('[]')).toMatchObject({ ok: false });
  });
});
