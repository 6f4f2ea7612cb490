import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../src/core/formats/decode-table';
import { addForeignDates } from '../../../src/core/library/foreign-support-dates';
import { library } from '../../../src/templates';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

/** 製品,版,終了日 as a spreadsheet on Windows in Japan writes it. */
const HEAD = [0x90, 0xbb, 0x95, 0x69, 0x2c, 0x94, 0xc5, 0x2c, 0x8f, 0x49, 0x97, 0xb9, 0x93, 0xfa];
/** ①髙: two letters that are in CP932 and not in plain Shift_JIS. */
const WINDOWS_ONLY = [0x87, 0x40, 0xee, 0xe0];

describe('a table in text', () => {
  it('is read as UTF-8, and as CP932 where it is none', () => {
    expect(decodeTable(bytes('製品,版'))).toMatchObject({ value: '製品,版' });
    expect(decodeTable(bytes(HEAD, '\r\n', WINDOWS_ONLY))).toMatchObject({ value: '製品,版,終了日\r\n①髙' });
  });
  it('is refused where it is neither', () => {
    expect(decodeTable(bytes('a', [0xff, 0xff, 0xff]))).toMatchObject({
      ok: false,
      issues: [{ code: 'file-not-text' }],
    });
  });
  it('may hold dates of support', () => {
    const text = decodeTable(bytes(HEAD, '\r\n', WINDOWS_ONLY, ',3,2031-05-06\r\n'));
    const dates = text.ok ? addForeignDates(text.value, 'a.csv', library.supportDates) : undefined;
    expect(dates?.ok && dates.value.systems[0]).toMatchObject({
      name: '①髙',
      cycles: [['3', '①髙 3', null, null, '2031-05-06', null]],
    });
  });
});
