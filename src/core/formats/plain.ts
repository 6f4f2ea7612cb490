import { ok } from '../result';
import type { Exporter, Importer } from './format';
import { readPlain } from './plain/read';
import { isRecord } from './plain/reading';
import { plainText, writePlain } from './plain/write';

export { PLAIN_SCHEMA, readPlain } from './plain/read';
export { writePlain } from './plain/write';

/** The plain hospital model: zones, boundaries, nodes and flows that a person or a script can write. */
export const plainImporter: Importer = {
  id: 'plain',
  extensions: ['json'],
  recognise: (file) => {
    const json = file.json();
    if (!json.ok || !isRecord(json.value)) return false;
    const { schema, nodes, zones, flows, format } = json.value;
    if (typeof schema === 'string') return schema.startsWith('neutral-hospital-model/');
    return format === undefined && (Array.isArray(nodes) || (Array.isArray(zones) && Array.isArray(flows)));
  },
  read: (file) => {
    const json = file.json();
    return json.ok ? readPlain(json.value, file.name === '' ? undefined : file.name) : json;
  },
};

export const plainExporter: Exporter = {
  id: 'plain',
  extension: 'json',
  mediaType: 'application/json',
  write: (document) => {
    const plain = writePlain(document);
    return plain.ok ? ok(plainText(plain.value), plain.issues) : plain;
  },
};
