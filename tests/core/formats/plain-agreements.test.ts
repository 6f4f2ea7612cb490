import { expect, it } from 'vitest';
import { inTurn } from '../../../src/core/document/edits/edit';
import { addParty, recordConduit } from '../../../src/core/document/edits/elements';
import { setField } from '../../../src/core/document/edits/update';
import { readPlain, writePlain } from '../../../src/core/formats/plain';
import type { ConduitId, PartyId, ZoneId } from '../../../src/core/model/id';
import { crossingIdOf } from '../../../src/core/model/model';
import { documentOf } from '../../support/hospital';

it('a plain hospital model keeps what parties agreed at a boundary, and who answers for a line', () => {
  const zones = ['a', 'b'] as unknown as readonly [ZoneId, ZoneId];
  const id = crossingIdOf(zones[0], zones[1]) as ConduitId;
  const document = inTurn(
    addParty({ id: 'it' as PartyId, name: 'IT' }),
    recordConduit({ id, zones }),
    setField('conduits', id, 'firstSide', { answersFor: 'the CT' }),
    setField('conduits', id, 'duties', { restore: 'both', report: 'none' }),
    setField('conduits', id, 'reviewOn', '2027-04-01'),
    setField('conduits', id, 'demarcation', 'LAN port'),
    setField('flows', 'f', 'responsible', 'K. Ito'),
  )(
    documentOf({
      zones: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
      nodes: [
        { id: 'x', deviceType: 'ct', zone: 'a', label: 'X' },
        { id: 'y', deviceType: 'ct', zone: 'b', label: 'Y' },
      ],
      flows: [{ id: 'f', from: 'x', to: 'y' }],
    }),
  );
  const written = writePlain(document);
  if (!written.ok) throw new Error('It was not written.');
  const read = readPlain(JSON.parse(JSON.stringify(written.value)));
  if (!read.ok) throw new Error('It was not read.');
  const [conduit] = read.value.conduits.values();
  expect(conduit).toMatchObject({
    firstSide: { answersFor: 'the CT' },
    duties: { restore: 'both', report: 'none' },
    reviewOn: '2027-04-01',
    demarcation: 'LAN port',
  });
  expect(read.value.flows.get('f')?.responsible).toBe('K. Ito');
});
