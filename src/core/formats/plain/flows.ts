import type * as v from 'valibot';
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
