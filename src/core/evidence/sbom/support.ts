import type { SupportLevel } from '../../model/component';
import { readDay } from '../../model/read-day';
import { present } from '../fields';

/** What a file says about the support of a component. Words that say no date stay words: no date is ever guessed. */
export interface Support {
  /** Absent: not said, or in words that we do not know. */
  readonly level?: SupportLevel;
  readonly levelWritten?: string;
  /** `YYYY-MM-DD`, the first day without it. Absent: not said, or not as a date. */
  readonly endOfSupport?: string;
  readonly endOfSupportWritten?: string;
  /** `YYYY-MM-DD`. The end of life: after it, the maker does not sell or repair it. */
  readonly endOfLife?: string;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** By the name of the property, without what stands before its last colon and without all but letters. */
const MEANING: Readonly<Record<string, 'level' | 'end-of-support' | 'end-of-life'>> = {
  endofsupport: 'end-of-support',
  endofsupportdate: 'end-of-support',
  enddateofsupport: 'end-of-support',
  supportenddate: 'end-of-support',
  endofguaranteedsupport: 'end-of-support',
  eos: 'end-of-support',
  endoflife: 'end-of-life',
  endoflifedate: 'end-of-life',
  eol: 'end-of-life',
  levelofsupport: 'level',
  supportlevel: 'level',
  supportstatus: 'level',
};

const LEVEL_OF: Readonly<Record<string, SupportLevel>> = {
  activelymaintained: 'supported',
  maintained: 'supported',
  active: 'supported',
  supported: 'supported',
  support: 'supported',
  deployed: 'supported',
  development: 'supported',
  limitedsupport: 'limited',
  limited: 'limited',
  deprecated: 'limited',
  securityfixesonly: 'limited',
  endofsupport: 'ended',
  nolongersupported: 'ended',
  nolongermaintained: 'ended',
  unsupported: 'ended',
  ended: 'ended',
  inactive: 'abandoned',
  abandoned: 'abandoned',
  unmaintained: 'abandoned',
  nosupport: 'none',
};

/** A day that exists, `YYYY-MM-DD`, also where a time stands behind it; `undefined` where no day is written. */
export const supportDayIn = (written: string): string | undefined =>
  readDay(/^\d{4}-\d{2}-\d{2}T/.test(written) ? written.slice(0, 10) : written);

export const supportLevelOf = (written: string): SupportLevel | undefined => LEVEL_OF[letters(written)];

/** `cdx:fda:level-of-support` by its last word, `reliza:support:status` by its last two. */
const meaningOf = (name: string) => {
  const words = name.split(':');
  return MEANING[letters(words.at(-1) ?? '')] ?? MEANING[letters(words.slice(-2).join(''))];
};

/** A property of a component by name and value, as files have them. */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/**
 * What the properties of a component say about its support: the official ones of CycloneDX
 * (`cdx:lifecycle:milestone:endOfSupport`) and the free ones that makers use for the questions of the FDA
 * (`Level of Support`, `End-of-Support`). `undefined` where none speaks of it. Of several dates, the earliest counts.
 */
export const supportIn = (properties: readonly Property[]): Support | undefined => {
  let found: Support = {};
  const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
    one === undefined || (other !== undefined && other < one) ? other : one;
  for (const { name, value } of properties) {
    const meaning = meaningOf(name);
    if (meaning === undefined) continue;
    const day = supportDayIn(value);
    switch (meaning) {
      case 'level':
        found = { ...found, levelWritten: value, level: supportLevelOf(value) };
        break;
      case 'end-of-support':
        found = { ...found, endOfSupportWritten: value, endOfSupport: earlier(found.endOfSupport, day) };
        break;
      case 'end-of-life':
        found = { ...found, endOfLife: earlier(found.endOfLife, day) };
        break;
    }
  }
  const said = present(found);
  return Object.keys(said).length === 0 ? undefined : said;
};
