import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis/analyse';
import { misuseNotes } from '../../../src/core/analysis/misuse-notes';
import { routeOf } from '../../../src/core/facts/vocabulary';
import { readPlain } from '../../../src/core/formats/plain';
import { MisuseSchema } from '../../../src/core/library/misuse';
import type { Condition } from '../../../src/core/library/rule';
import { modelOf } from '../../../src/core/model/model';
import { library, loadMisuses, loadReferences } from '../../../src/templates';

const misuses = await loadMisuses();
const references = await loadReferences();

const scenarioOf = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/scenarios/${id}.json`, import.meta.url), 'utf8'));

const notesOn = (plain: unknown) => {
  const read = readPlain(plain);
  if (!read.ok) throw new Error('the network cannot be read');
  const model = modelOf(read.value, library);
  const report = analyse(model, { today: '2026-11-22' });
  return { model, report, notes: misuseNotes(model, report, misuses) };
};

const factsIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [condition.fact];
};

describe('the foreseeable misuses', () => {
  it('fit their schema, and refer only to what exists', () => {
    const wrong = misuses.flatMap((misuse) => [
      ...(v.is(MisuseSchema, misuse) ? [] : [`${misuse.id}: schema`]),
      ...misuse.rules.filter((rule) => !library.rules.has(rule)),
      ...misuse.references.filter((text) => references.find(text) === undefined),
      ...factsIn(misuse.when).filter((path) => routeOf(path, misuse.scope, library) === undefined),
    ]);
    expect(wrong).toEqual([]);
    expect(misuses.length).toBeGreaterThanOrEqual(15);
  });
});

describe('the list of operating precautions', () => {
  const pump = notesOn(scenarioOf('mfr-infusion-pump'));
  const clinic = notesOn(scenarioOf('clinic-remote-vpn'));

  it('fills every name in, in both languages', () => {
    for (const { notes } of [pump, clinic]) {
      expect(notes.length).toBeGreaterThan(0);
      for (const { misuse, precaution } of notes) {
        for (const text of [misuse.ja, misuse.en, precaution.ja, precaution.en]) expect(text).not.toMatch(/[{}]/);
      }
    }
  });

  it('begins with what leads to the worst reported threats', () => {
    const levels = clinic.notes.map(({ level }) => level ?? 0);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    expect(levels[0]).toBeGreaterThanOrEqual(3);
  });

  it('names the threats that a misuse leads to, and only such at its own elements', () => {
    const media = clinic.notes.find(({ key }) => key.startsWith('private-media|'));
    expect(media?.threats).toEqual(media?.elements.map((id) => `unscanned-media|${id}`));
  });

  it('holds the misuses that people wrote down, in their words', () => {
    const { notes } = notesOn(scenarioOf('well-built-home-cpap'));
    expect(notes.filter(({ key }) => key.startsWith('stated|cpap')).map(({ misuse }) => misuse.ja)).toContain(
      '設定メニューを患者が開く(CPAP装置)',
    );
  });

  it('gives like devices one line', () => {
    const bed = (id: string) => ({
      id,
      deviceType: 'ventilator',
      zone: 'z',
      networked: true,
      label: { ja: id, en: id },
    });
    const { notes } = notesOn({
      schema: 'neutral-hospital-model/1',
      id: 'ward',
      title: 'Ward',
      zones: [{ id: 'z', zoneType: 'therapy-devices' }],
      nodes: ['a', 'b', 'c', 'd'].map(bed),
    });
    const restarted = notes.filter(({ key }) => key.startsWith('restarted-and-used-on|'));
    expect(restarted.map(({ elements }) => elements)).toEqual([['a', 'b', 'c', 'd']]);
    expect(restarted[0]?.misuse.en).toMatch(/^a, b, c … stops or restarts/);
  });

  it('says nothing where it is not known whether it can happen', () => {
    const { notes } = notesOn({
      schema: 'neutral-hospital-model/1',
      id: 'ward',
      title: 'Ward',
      nodes: [{ id: 'x', deviceType: 'other' }],
    });
    expect(notes).toEqual([]);
  });
});
