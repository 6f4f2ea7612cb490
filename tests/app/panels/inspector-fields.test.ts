import { describe, expect, it } from 'vitest';
import { assetFields } from '../../../src/app/panels/inspector/asset-fields';
import { shapeOf } from '../../../src/app/panels/inspector/control-of';
import { labelOf, optionWord } from '../../../src/app/panels/inspector/field-words';
import { conduitFields, documentFields, flowFields, zoneFields } from '../../../src/app/panels/inspector/other-fields';
import { SavedDocumentSchema, TABLES } from '../../../src/core/document/document';
import { AssetSchema } from '../../../src/core/model/asset';
import { ConduitSchema } from '../../../src/core/model/conduit';
import { DataFlowSchema } from '../../../src/core/model/data-flow';
import { ZoneSchema } from '../../../src/core/model/zone';
import { createI18n } from '../../../src/i18n/i18n';

/** Fields that are not in the tables, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  id: 'given once and never changed',
  name: 'edited in the heading and in both languages below it',
  extensions: 'kept for third parties as it is',
  zones: 'the two zones make the crossing what it is',
};
const ELSEWHERE_IN_DOCUMENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TABLES.map((table) => [table, 'its elements are selected and edited one by one'])),
  id: ELSEWHERE.id ?? '',
  extensions: ELSEWHERE.extensions ?? '',
  format: 'says that the file is ours',
  version: 'says which edition of the format it is',
  revisions: 'written when a revision is made',
  rulesOff: 'rules are switched in the settings',
};

const LISTS = { interfaces: true, openVulnerabilities: true };

const NOUNS = [
  { scope: 'asset', entries: AssetSchema.entries, fields: assetFields, elsewhere: ELSEWHERE },
  { scope: 'zone', entries: ZoneSchema.entries, fields: zoneFields, elsewhere: ELSEWHERE },
  { scope: 'flow', entries: DataFlowSchema.entries, fields: flowFields, elsewhere: ELSEWHERE },
  { scope: 'crossing', entries: ConduitSchema.entries, fields: conduitFields, elsewhere: ELSEWHERE },
  {
    scope: 'hospital',
    entries: SavedDocumentSchema.entries,
    fields: documentFields,
    elsewhere: ELSEWHERE_IN_DOCUMENTS,
  },
] as const;

describe.each(NOUNS)('the fields of a $scope', ({ scope, entries, fields, elsewhere }) => {
  const leaves = Object.keys(entries)
    .filter((field) => !Object.hasOwn(elsewhere, field))
    .flatMap((field) => {
      const { control } = shapeOf(entries, field);
      // A group of fields is edited field by field, a list of records as a whole.
      const isGroup = control.kind === 'records' && !Object.hasOwn(LISTS, field);
      return isGroup ? Object.keys(control.entries).map((inner) => `${field}.${inner}`) : [field];
    });

  it('are all there, once each', () => {
    expect(fields.map(({ path }) => path).sort()).toEqual([...leaves].sort());
  });

  it.each(['ja', 'en'] as const)('have words in %s for themselves and their values', (language) => {
    const { t } = createI18n(language);
    for (const { path } of fields) {
      expect(labelOf(scope, path, t, language)).not.toBe(path);
      const { control } = shapeOf(entries, path);
      if (control.kind === 'choice' || control.kind === 'choices')
        for (const option of control.options) {
          const word = optionWord(scope, path, option, t, language);
          expect(word, `${path} ${option}`).toMatch(language === 'ja' ? /[^a-z-]/ : /\S/);
          if (option.includes('-')) expect(word).not.toBe(option);
        }
      if (control.kind === 'records')
        for (const inner of Object.keys(control.entries))
          if (inner !== 'switchPort') expect(labelOf(undefined, inner, t, language)).toMatch(/[A-Zぁ-んァ-ヶ一-龠]/);
    }
  });
});

describe('the control of a field', () => {
  it('follows the schema', () => {
    const shape = (path: string) => shapeOf(AssetSchema.entries, path);
    expect(shape('redundant').control.kind).toBe('yes-no');
    expect(shape('networked').control.kind).toBe('yes-no');
    expect(shape('lifecycle.endOfSupport')).toMatchObject({ control: { kind: 'date' }, nullable: true });
    expect(shape('zone').control).toEqual({ kind: 'one', of: 'zone' });
    expect(shape('zonesVisited').control).toEqual({ kind: 'several', of: 'zone' });
    expect(shape('securityLevelCapability').control).toEqual({ kind: 'number', least: 0, most: 4 });
    expect(shape('kind')).toMatchObject({ control: { kind: 'word' }, required: true });
  });
});
