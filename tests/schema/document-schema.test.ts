import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/core/document/document';
import { documentSchemaText, PUBLISHED, PUBLISHED_PACK, packSchemaText } from './document-schema';

const published = readFileSync(resolve(import.meta.dirname, '../..', PUBLISHED), 'utf8');

describe('the published JSON Schema', () => {
  it('says what the code says', () => {
    expect(published).toBe(documentSchemaText());
  });

  it('says of rule packs what the code says', () => {
    const pack = readFileSync(resolve(import.meta.dirname, '../..', PUBLISHED_PACK), 'utf8');
    expect(pack).toBe(packSchemaText());
    expect(JSON.parse(pack).additionalProperties).toBe(false);
  });

  it('names every table and refuses unknown fields', () => {
    const { properties, required, additionalProperties } = JSON.parse(published);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...TABLES]));
    expect(required).toEqual(expect.arrayContaining([...TABLES, 'format', 'version', 'id']));
    expect(additionalProperties).toBe(false);
    expect(properties.assets.items.additionalProperties).toBe(false);
    expect(properties.assets.items.properties.extensions).toEqual({ type: 'object' });
  });
});
