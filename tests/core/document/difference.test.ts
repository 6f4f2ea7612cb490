import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/core/document/difference';
import { type Edit, inTurn } from '../../../src/core/document/edits/edit';
import { addZone, recordConduit } from '../../../src/core/document/edits/elements';
import { moveInto } from '../../../src/core/document/edits/move';
import { updateElement } from '../../../src/core/document/edits/update';
import type { ConduitId, FlowId, ZoneId } from '../../../src/core/model/id';
import { ward } from '../../app/panels/findings-fixture';

const zone = (id: string): ZoneId => id as ZoneId;
const open = ward();
const difference = (...edits: readonly Edit[]) => differenceOf(open, inTurn(...edits)(open));
const NONE = { added: [], moved: [], cut: [], changed: [] };

describe('how two states of a hospital differ', () => {
  it('says nothing where nothing differs', () => {
    expect(differenceOf(open, open)).toEqual(NONE);
  });

  it('tells what is new, what moved, what is cut and what else changed', () => {
    const own = { id: zone('pumps'), name: { ja: 'ポンプ', en: 'Pumps' }, kind: 'therapy-devices' };
    expect(difference(addZone(own), moveInto(['pump'], own.id))).toEqual({
      ...NONE,
      added: ['pumps'],
      moved: ['pump'],
    });
    const stopped = updateElement('flows', 'f2' as FlowId, { status: 'stopped' });
    expect(difference(stopped)).toEqual({ ...NONE, cut: ['f2'] });
    const guarded = updateElement('zones', 'therapy', { enforcement: 'firewall' });
    expect(difference(guarded)).toEqual({ ...NONE, changed: ['therapy'] });
    const conduit = { id: 'servers~therapy' as ConduitId, zones: [zone('servers'), zone('therapy')] as const };
    expect(difference(recordConduit({ ...conduit, zones: [...conduit.zones] }))).toEqual({
      ...NONE,
      added: ['servers~therapy'],
    });
  });

  it('takes a flow that was stopped before for no cut', () => {
    const before = updateElement('flows', 'f2' as FlowId, { status: 'stopped' })(open);
    const after = updateElement('flows', 'f2' as FlowId, { protocol: 'vnc' })(before);
    expect(differenceOf(before, after)).toEqual({ ...NONE, changed: ['f2'] });
  });
});
