import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { sentencesFor } from '../../../src/core/analysis/sentences';
import { factsOf } from '../../../src/core/facts/facts-of';
import { readPlain } from '../../../src/core/formats/plain';
import { type Model, modelOf } from '../../../src/core/model/model';
import { library } from '../../../src/templates';

const TODAY = '2026-11-22';

const modelWith = (parts: Record<string, unknown>): Model => {
  const read = readPlain({ schema: 'neutral-hospital-model/1', id: 'example', title: 'Example', ...parts });
  if (!read.ok) throw new Error('the example cannot be read');
  return modelOf(read.value, library);
};

const node = (id: string, deviceType: string, zone: string, more: object = {}) => ({
  id,
  deviceType,
  zone,
  label: { en: id.toUpperCase(), ja: id },
  networked: true,
  ...more,
});

/** A supplier reaches a food-service server; nothing parts that from the EHR, which writes to a backup. */
const behindSupplier = (edge: string): Model =>
  modelWith({
    zones: [
      { id: 'out', zoneType: 'vendor-remote' },
      { id: 'dep', zoneType: 'departmental', enforcement: edge },
      { id: 'core', zoneType: 'ehr-core', enforcement: edge },
    ],
    nodes: [
      node('supplier', 'supplier-site', 'out'),
      node('food', 'food-service-server', 'dep'),
      node('ehr', 'ehr-server', 'core'),
      node('pacs', 'pacs-server', 'core'),
    ],
    flows: [{ id: 'orders', from: 'supplier', to: 'food', protocol: 'https', purpose: 'business' }],
  });

describe('a way in from outside', () => {
  it('names everything that it passes, in order', () => {
    const facts = factsOf(behindSupplier('none'), TODAY);
    expect(facts.fact('asset.wayIn', 'ehr').value).toEqual(['supplier', 'orders', 'food', 'ehr']);
    expect(facts.fact('asset.wayInEndsBy', 'ehr').value).toBe('same-segment');
  });

  it('is none behind a firewall, which is known and not unknown', () => {
    expect(factsOf(behindSupplier('firewall'), TODAY).fact('asset.wayIn', 'ehr').value).toBeNull();
  });

  it('is unknown while an edge on it is', () => {
    expect(factsOf(behindSupplier('unknown'), TODAY).fact('asset.wayIn', 'ehr').value).toBeUndefined();
  });

  it('from a supplier is told at the first system of the hospital, with how much lies behind', () => {
    const facts = factsOf(behindSupplier('none'), TODAY);
    expect(facts.fact('asset.supplierWay', 'food').value).toEqual(['supplier', 'orders', 'food', 'ehr']);
    expect(facts.fact('asset.behindForSuppliers', 'food').value).toBe(2);
    expect(facts.fact('asset.supplierWay', 'ehr').value).toBeNull();
  });

  it('stands among the reasons of a threat, and is read as the names of what it passes', () => {
    const model = behindSupplier('none');
    const threat = analyse(model, { today: TODAY }).threats.find(({ rule }) => rule === 'supplier-way-through-server');
    const way = threat?.because.find(({ fact }) => fact === 'asset.supplierWay');
    expect(way?.value).toEqual(['supplier', 'orders', 'food', 'ehr']);
    const sentences = sentencesFor(model, 'en', (part) => part);
    expect(sentences.value('asset.supplierWay', way?.value)).toBe('SUPPLIER → FOOD → EHR');
  });
});

describe('a chain of command', () => {
  const model = modelWith({
    zones: [{ id: 'z', zoneType: 'therapy-devices' }],
    nodes: [
      node('editor', 'office-pc', 'z'),
      node('server', 'pump-server', 'z'),
      node('pumps', 'infusion-pump', 'z', { count: 60 }),
      node('spare', 'infusion-pump', 'z', { count: 2 }),
    ],
    flows: [
      { id: 'library', from: 'editor', to: 'server', protocol: 'https', data: ['drug-library'] },
      { id: 'push', from: 'server', to: 'pumps', protocol: 'https', data: ['drug-library'] },
      { id: 'push-2', from: 'server', to: 'spare', protocol: 'https', data: ['drug-library'] },
      { id: 'back', from: 'pumps', to: 'server', protocol: 'https', data: ['log'] },
    ],
  });
  const facts = factsOf(model, TODAY);

  it('counts the patients behind all of its steps', () => {
    expect(facts.fact('asset.patientsDownstream', 'editor').value).toBe(62);
    expect(facts.fact('asset.patientsDownstream', 'server').value).toBe(62);
    expect(facts.fact('asset.downstreamCriticality', 'editor').value).toBe('life');
  });

  it('leads to where most units are', () => {
    expect(facts.fact('asset.commandChain', 'editor').value).toEqual(['editor', 'library', 'server', 'push', 'pumps']);
  });

  it('is none where only data comes back', () => {
    expect(facts.fact('asset.commandChain', 'pumps').value).toBeNull();
    expect(facts.fact('asset.patientsDownstream', 'pumps').value).toBe(0);
  });
});
