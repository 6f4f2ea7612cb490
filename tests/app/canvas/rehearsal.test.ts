import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../src/app/canvas/prepare-scene';
import { rehearsalSteps } from '../../../src/app/canvas/rehearsal';
import { nextScene } from '../../../src/core/drawing/next-scene';
import { layOut } from '../../../src/core/layout/layout';
import { modelOf } from '../../../src/core/model/model';
import { emptyTable, tableOf } from '../../../src/core/table';
import { library } from '../../../src/templates';
import { generateHospital } from '../../support/generator/generate';

describe('a rehearsal of edits', () => {
  it('goes through edits and moves of several devices, and leaves what is shown as it is', () => {
    const hospital = generateHospital(library, 60, 1);
    const model = modelOf(hospital, library);
    const [first] = hospital.views.values();
    if (first === undefined) throw new Error('The hospital has a view.');
    const view = { ...first, placements: tableOf(layOut(model, emptyTable()) ?? []) };
    const document = { ...hospital, views: hospital.views.set(view) };
    const options = { language: 'en', report: null, today: '2026-11-22' } as const;
    const state = nextScene(undefined, modelOf(document, library), view, options);
    const shown = { of: drawingOf(document.id, view.id), box: '', state, model, view, options };
    const devices = JSON.stringify(state.scene.devices);
    expect([...rehearsalSteps(document, shown)].length).toBeGreaterThan(8);
    expect(JSON.stringify(state.scene.devices)).toBe(devices);
  });
});
