import type * as v from 'valibot';
import type { Purpose } from '../../library/vocabulary';
import { DataFlowSchema } from '../../model/data-flow';
import type { Noun, Special } from './element';
import { isRecord, leave } from './reading';
import { saysUnknown, settle, templateWords } from './settle';

const entries = DataFlowSchema.entries as v.ObjectEntries;
const ends: Special = () => ({});

/** A field whose words are those of templates. */
const words =
  (name: 'protocol' | 'data'): Special =>
  (value, key, reading) => {
    const settled = settle(DataFlowSchema.entries[name], templateWords(value), [key], reading);
    return settled === undefined ? {} : { [name]: settled };
  };

/** What people write for what a flow is for, beside our own words; each means one of ours. */
const PURPOSE_WORDS: Readonly<Record<string, Purpose>> = {
  care: 'clinical',
  treatment: 'clinical',
  診療: 'clinical',
  臨床: 'clinical',
  service: 'maintenance',
  support: 'maintenance',
  'remote maintenance': 'maintenance',
  'remote-maintenance': 'maintenance',
  保守: 'maintenance',
  修理: 'repair',
  administration: 'admin',
  management: 'admin',
  管理: 'admin',
  運用管理: 'admin',
  更新: 'update',
  バックアップ: 'backup',
  facility: 'monitoring',
  facilities: 'monitoring',
  監視: 'monitoring',
  設備監視: 'monitoring',
  業務: 'business',
  事務: 'office',
  research: 'secondary-use',
  education: 'secondary-use',
  teaching: 'secondary-use',
  二次利用: 'secondary-use',
  研究: 'secondary-use',
  教育: 'secondary-use',
};

const purposeFrom = (value: unknown): unknown => {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return Object.hasOwn(PURPOSE_WORDS, word) ? PURPOSE_WORDS[word] : value;
};

const multiFactor: Special = (value, key, reading) => {
  const settled = settle(DataFlowSchema.entries.multiFactor, value, [key], reading);
  return settled === undefined ? {} : { multiFactor: settled };
};

export const flowNoun: Noun = {
  entries,
  names: { label: 'name', wifiAuth: 'wifiAuthentication' },
  special: {
    // Read with the nodes, before the rest.
    from: ends,
    to: ends,
    purpose: (value, key, reading) => {
      const purpose = settle(DataFlowSchema.entries.purpose, purposeFrom(value), [key], reading);
      return purpose === undefined ? {} : { purpose };
    },
    protocol: words('protocol'),
    data: words('data'),
    mfa: multiFactor,
    'auth.mfa': multiFactor,
    auth: (value, key, reading) => {
      if (saysUnknown(value) || value === null) return {};
      if (!isRecord(value)) {
        leave(reading, 'value-not-known', [key], value);
        return {};
      }
      for (const [inner, word] of Object.entries(value))
        if (inner !== 'mfa') leave(reading, 'word-not-known', [key, inner], word);
      const settled = settle(DataFlowSchema.entries.multiFactor, value.mfa, [key, 'mfa'], reading);
      return settled === undefined ? {} : { multiFactor: settled };
    },
    port: (value, key, reading) => {
      const parts = typeof value === 'string' ? /^\s*(\d+)\s*\/?\s*(tcp|udp)?\s*$/i.exec(value) : null;
      const port = settle(DataFlowSchema.entries.port, parts === null ? value : Number(parts[1]), [key], reading);
      const transport = parts?.[2]?.toLowerCase();
      return { ...(port === undefined ? {} : { port }), ...(transport === undefined ? {} : { transport }) };
    },
  },
};
