import { FORMAT } from '../document/document';
import { parseSaved } from '../document/parse';
import { serialiseDocument } from '../document/serialise';
import { ok } from '../result';
import type { Exporter, Importer } from './format';
import { isRecord } from './plain/reading';

/** Our own format: everything a document holds. */
export const sekishoImporter: Importer = {
  id: 'sekisho',
  extensions: ['json'],
  recognise: (file) => {
    const json = file.json();
    return json.ok && isRecord(json.value) && json.value.format === FORMAT;
  },
  read: (file) => {
    const json = file.json();
    return json.ok ? parseSaved(json.value) : json;
  },
};

export const sekishoExporter: Exporter = {
  id: 'sekisho',
  extension: 'json',
  mediaType: 'application/json',
  write: (document) => ok(serialiseDocument(document)),
};
