import { describe, expect, it } from 'vitest';
import { assetFields } from '../../../src/app/panels/inspector/asset-fields';
import { shapeOf } from '../../../src/app/panels/inspector/control-of';
import { labelOf, optionWord } from '../../../src/app/panels/inspector/field-words';
import {
  conduitFields,
  controlFields,
  documentFields,
  flowFields,
  linkFields,
  partyFields,
  zoneFields,
} from '../../../src/app/panels/inspector/other-fields';
import { SavedDocumentSchema, TABLES } from '../../../src/core/document/document';
import { SCOPES } from '../../../src/core/library/vocabulary';
import { AssetSchema } from '../../../src/core/model/asset';
import { ConduitSchema } from '../../../src/core/model/conduit';
import { ControlSchema } from '../../../src/core/model/control';
import { DataFlowSchema } from '../../../src/core/model/data-flow';
import { LinkSchema } from '../../../src/core/model/link';
import { PartySchema } from '../../../src/core/model/party';
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
  rulesOff: 'rules are switched in the dialog of rules',
  packsOff: 'packs are switched in the dialog of rules',
  ruleOverrides: 'rules are worded and weighed in the dialog of rules',
  ownRules: 'rules are written in the dialog of rules',
  plans: 'kept, compared and removed in the panel of segmentation',
  attackEfforts: 'weighed in the panel of segmentation, beside the ways that they put in order',
  filters: 'named, used and removed beside the drawing',
};

const LISTS = { interfaces: true, openVulnerabilities: true, contacts: true };
/** Each end of a link has fields of its own. */
const ENDS = { ends: ['ends.0.asset', 'ends.0.port', 'ends.1.asset', 'ends.1.port'] } as const;

const NOUNS = [
  { scope: 'asset', entries: AssetSchema.entries, fields: assetFields, elsewhere: ELSEWHERE },
  { scope: 'zone', entries: ZoneSchema.entries, fields: zoneFields, elsewhere: ELSEWHERE },
  { scope: 'flow', entries: DataFlowSchema.entries, fields: flowFields, elsewhere: ELSEWHERE },
  { scope: 'crossing', entries: ConduitSchema.entries, fields: conduitFields, elsewhere: ELSEWHERE },
  { scope: 'link', entries: LinkSchema.entries, fields: linkFields, elsewhere: ELSEWHERE },
  { scope: 'party', entries: PartySchema.entries, fields: partyFields, elsewhere: ELSEWHERE },
  { scope: 'control', entries: ControlSchema.entries, fields: controlFields, elsewhere: ELSEWHERE },
  {
    scope: 'hospital',
    entries: SavedDocumentSchema.entries,
    fields: documentFields,
    elsewhere: ELSEWHERE_IN_DOCUMENTS,
  },
] as const;

describe.each(NOUNS)('the fields of a $scope', ({ scope: noun, entries, fields, elsewhere }) => {
  const scope = SCOPES.find((known) => known === noun);
  const leaves = Object.keys(entries)
    .filter((field) => !Object.hasOwn(elsewhere, field))
    .flatMap((field) => {
      if (field === 'ends') return ENDS.ends;
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
    expect(shapeOf(LinkSchema.entries, 'ends.1.asset')).toMatchObject({
      control: { kind: 'one', of: 'asset' },
      required: true,
    });
  });
});
