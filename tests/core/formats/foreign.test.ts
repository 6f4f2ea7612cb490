import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignFile } from '../../../src/core/formats/foreign';
import { createI18n, type Translate } from '../../../src/i18n/i18n';
import { issueWords } from '../../../src/i18n/issue-words';
import { corpusFolder } from '../../support/corpus';

const corpus = corpusFolder() ?? '';

describe('a file that others write', () => {
  it('is none where it is a document, a letter or a picture', () => {
    for (const text of ['{"format":"sekisho"}', 'Dear all, the ledger follows.', '<svg xmlns="…"></svg>', ''])
      expect(foreignFile(text, 'a.txt')).toBeUndefined();
    expect(foreignFile(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'photo.jpg')).toBeUndefined();
  });
  it('is a table where it is called so and holds cells', () => {
    expect(foreignFile('name,ip\nCT,10.0.0.1\n', 'ledger.csv')).toMatchObject({ code: 'foreign-table' });
    expect(foreignFile('a single sentence', 'ledger.csv')).toBeUndefined();
  });
  it.each(['foreign-drawing', 'foreign-scan', 'foreign-table'])('%s says in both languages what to do next', (code) => {
    for (const [language, next] of [
      ['ja', /draw\.io.*「台帳」に貼り付ける/],
      ['en', /draw\.io.*paste them into “Tables”/],
    ] as const) {
      const t = createI18n(language).t as Translate;
      expect(issueWords({ code, path: '', params: { format: 'draw.io' } }, t)).toMatch(next);
    }
  });
});

describe.skipIf(corpus === '')('real files of others', () => {
  it.each([
    ['drawio/network-cisco_1.xml', 'drawing', 'draw.io'],
    ['drawio/wrong_mxgraphmodel.drawio', 'drawing', 'draw.io'],
    ['vsdx/simple-boundary-tzs.vsdx', 'drawing', 'Visio'],
    ['threat-dragon-v1/demo-threat-model.json', 'drawing', 'Threat Dragon'],
    ['threat-dragon-v2/iot-device.json', 'drawing', 'Threat Dragon'],
    ['threat-composer/ThreatComposer.tc.json', 'drawing', 'Threat Composer'],
    ['tm7/MTMT_MVP.tm7', 'drawing', 'Microsoft Threat Modeling Tool'],
    ['otm/openthreatmodel-EXAMPLE.json', 'drawing', 'Open Threat Model'],
    ['otm/minimal_content.yaml', 'drawing', 'Open Threat Model'],
    ['threagile/threagile-stub.yaml', 'drawing', 'Threagile'],
    ['nmap/python-libnmap/2_hosts.xml', 'scan', 'Nmap'],
    ['inventory/SYNTHETIC-ja-ledger-a.xlsx', 'table', 'Excel'],
    ['inventory/SYNTHETIC-netbox-devices-a.csv', 'table', 'CSV'],
    ['inventory/SYNTHETIC-netbox-api-devices-a.json', 'table', 'NetBox'],
  ])('%s is a %s of %s', (path, kind, format) => {
    const issue = foreignFile(new Uint8Array(readFileSync(join(corpus, path))), path);
    expect(issue).toMatchObject({ code: `foreign-${kind}`, params: { format } });
  });
});
