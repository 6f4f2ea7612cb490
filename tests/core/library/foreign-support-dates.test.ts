import { describe, expect, it } from 'vitest';
import { addForeignDates } from '../../../src/core/library/foreign-support-dates';
import { supportFrom } from '../../../src/core/library/system-lookup';
import { library } from '../../../src/templates';

const base = library.supportDates;
const added = (text: string, fileName: string) => {
  const read = addForeignDates(text, fileName, base);
  if (!read.ok) throw new Error(read.issues[0]?.code);
  return read.value;
};
const codeOf = (text: string) => {
  const read = addForeignDates(text, 'x.json', base);
  return read.ok ? undefined : read.issues[0]?.code;
};

describe('dates of one product', () => {
  const cycles = [
    { cycle: '9', releaseDate: '2024-01-02', eol: '2030-03-04', support: '2028-05-06', extendedSupport: true },
    { cycle: 8, eol: false },
    { cycle: '7', eol: true },
    { cycle: '6', eol: 'some day' },
  ];
  it('are read from its list of cycles, named after the file, and added to the others', () => {
    const { systems, date, source } = added(JSON.stringify(cycles), 'acme-os.json');
    expect(systems).toHaveLength(base.systems.length + 1);
    expect(systems[0]).toEqual({
      id: 'acme-os',
      name: 'acme-os',
      vendor: 'acme-os',
      names: ['acme os', 'acme-os'],
      cycles: [
        ['9', 'acme-os 9', '2024-01-02', '2028-05-06', '2030-03-04', null],
        ['8', 'acme-os 8', null, null, false, null],
        ['7', 'acme-os 7', null, null, true, null],
        ['6', 'acme-os 6', null, null, null, null],
      ],
    });
    expect(date).toBe(base.date);
    expect(source).toContain('acme-os.json');
  });
  it('are read from the newer interface, and take the place of those of the same product', () => {
    const releases = [
      {
        name: '11-x',
        label: 'Windows 11 X',
        releaseDate: '2026-01-01',
        isEol: false,
        eolFrom: '2035-01-01',
        eoasFrom: null,
        eoesFrom: null,
      },
    ];
    const answer = {
      schema_version: '1.2.0',
      result: { name: 'windows', label: 'Microsoft Windows', aliases: ['win'], releases },
    };
    const { systems } = added(JSON.stringify(answer), 'windows.json');
    expect(systems).toHaveLength(base.systems.length);
    expect(systems[0]?.cycles).toEqual([['11-x', 'Windows 11 X', '2026-01-01', null, '2035-01-01', null]]);
  });
});

describe('a table of dates', () => {
  it('is read by its heads in either language, several products at once, and found in texts afterwards', () => {
    const csv =
      '製品名,版,サポート終了日,開発元\r\n"検査, 部門OS",3,2029/4/1,架空社\r\nAcmeOS,2,2031-01-31,Acme\r\nAcmeOS,1,不明,Acme\r\n';
    const dates = added(csv, 'ours.csv');
    expect(dates.systems.slice(0, 2).map(({ name, vendor }) => [name, vendor])).toEqual([
      ['検査, 部門OS', '架空社'],
      ['AcmeOS', 'Acme'],
    ]);
    expect(dates.systems[0]?.cycles[0]).toEqual(['3', '検査, 部門OS 3', null, null, '2029-04-01', null]);
    expect(dates.systems[1]?.cycles[1]?.[4]).toBeNull();
    expect(
      supportFrom(dates)
        .findSystem('AcmeOS 2')
        .map(({ supportedUntil }) => supportedUntil),
    ).toEqual(['2031-01-31']);
  });
});

describe('a file that says nothing of products', () => {
  it('changes nothing and tells why', () => {
    expect(codeOf('{"a":1}')).toBe('support-dates-shape');
    expect(codeOf('[]')).toBe('support-dates-shape');
    expect(codeOf('{"a":')).toBe('support-dates-unreadable');
    expect(codeOf('hello')).toBe('support-dates-shape');
    expect(codeOf('name,version\nx,1')).toBe('support-dates-shape');
  });
});
