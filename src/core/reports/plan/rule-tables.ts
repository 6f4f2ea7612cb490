import type { ConduitLine, LeftOpen, SegmentationPlan } from '../../segmentation/plan/plan';
import type { ReportTable } from '../report-tables';
import { askedFirst } from './asked-first';
import { type PlanSpeech, stageName } from './plan-speech';

const conduitRow = (line: ConduitLine, stage: string, speech: PlanSpeech): readonly string[] => {
  const { say, name, names, protocol, purpose } = speech;
  const { from, to, initiators, destinations, transport, port, flows, owner, reviewOn } = line;
  return [
    stage,
    name(from),
    name(to),
    names(initiators),
    names(destinations),
    protocol(line.protocol),
    transport ?? '',
    port === undefined ? '' : String(port),
    purpose(line.purpose),
    speech.flows(flows),
    owner === undefined ? say('handover.unknown') : name(owner),
    reviewOn,
  ];
};

/** What may pass between zones once each stage is done; everything else is refused. */
export const conduitsTable = ({ stages }: SegmentationPlan, speech: PlanSpeech): ReportTable => {
  const { say } = speech;
  const column = (key: string): string => say(`handover.conduits.${key}`);
  return {
    name: say('handover.sheet.conduits'),
    table: [
      [
        column('stage'),
        column('from'),
        column('to'),
        column('initiators'),
        column('destinations'),
        column('protocol'),
        column('transport'),
        column('port'),
        column('purpose'),
        column('flows'),
        column('owner'),
        column('review'),
      ],
      ...stages.flatMap(({ conduits }, at) =>
        conduits.map((line) => conduitRow(line, stageName(stages, at, say), speech)),
      ),
    ],
    widths: [10, 24, 24, 32, 32, 20, 9, 7, 14, 36, 18, 12],
  };
};

/** VLAN numbers and subnets of all zones after the last stage, and what is doubtful about them. */
export const addressesTable = ({ addresses }: SegmentationPlan, speech: PlanSpeech): ReportTable => {
  const { say, name, names, list } = speech;
  const column = (key: string): string => say(`handover.addresses.${key}`);
  const doubtsOf = (zone: string): string =>
    list(addresses.doubts.filter(({ zones }) => zones.includes(zone)).map(({ kind }) => say(`handover.doubt.${kind}`)));
  const numbered = new Set(addresses.zones.map(({ zone }) => zone));
  const without = [...new Set(addresses.doubts.flatMap(({ zones }) => zones))].filter((zone) => !numbered.has(zone));
  return {
    name: say('handover.sheet.addresses'),
    table: [
      [
        column('zone'),
        column('vlan'),
        column('vlanOrigin'),
        column('subnets'),
        column('subnetOrigin'),
        column('gateway'),
        column('units'),
        column('room'),
        column('renumbered'),
        column('doubts'),
      ],
      ...addresses.zones.map((each) => [
        name(each.zone),
        String(each.vlan),
        say(`handover.origin.${each.vlanOrigin}`),
        list(each.subnets),
        say(`handover.origin.${each.subnetOrigin}`),
        each.gateway,
        String(each.units),
        String(each.room),
        names(each.renumbered),
        doubtsOf(each.zone),
      ]),
      ...without.map((zone) => [name(zone), '', '', '', '', '', '', '', '', doubtsOf(zone)]),
    ],
    widths: [28, 7, 12, 22, 12, 16, 8, 8, 40, 30],
  };
};

const leftRow = ({ target, entryKinds, why, way, flows }: LeftOpen, speech: PlanSpeech): readonly string[] => {
  const { say, name, names, entry, list } = speech;
  const stops = [way[0]?.from ?? '', ...way.map(({ to }) => to)].filter((id) => id !== '');
  return [
    name(target),
    list(entryKinds.map(entry)),
    say(`handover.leftWhy.${why}`),
    stops.map(name).join(' → '),
    names(flows),
  ];
};

/** What to ask before the plan is begun. */
export const findOutTable = ({ toFindOut }: SegmentationPlan, { say, name }: PlanSpeech): ReportTable => ({
  name: say('handover.sheet.findOut'),
  table: [
    [say('handover.findOut.question'), say('handover.findOut.about')],
    ...toFindOut.flatMap(({ kind, elements }) => elements.map((id) => [say(`stages.findOut.${kind}`), name(id)])),
  ],
  widths: [70, 40],
});

/** What the steps need looked at, by whom to ask; each thing once. */
export const askedTable = (plan: SegmentationPlan, { say, name, whom, before }: PlanSpeech): ReportTable => ({
  name: say('handover.sheet.ask'),
  table: [
    [say('handover.findOut.whom'), say('handover.findOut.question'), say('handover.findOut.about')],
    ...askedFirst(plan, before).flatMap((asked) =>
      asked.asks.flatMap(({ kind, elements }) =>
        elements.map((id) => [whom(asked.whom), say(`stages.ask.${kind}`), name(id)]),
      ),
    ),
  ],
  widths: [24, 70, 40],
});

/** What stays open after the whole plan, or why nothing has to be changed. */
export const leftTable = ({ left, nothingToChange }: SegmentationPlan, speech: PlanSpeech): ReportTable => {
  const { say, names } = speech;
  const column = (key: string): string => say(`handover.left.${key}`);
  return {
    name: say('handover.sheet.left'),
    table: [
      [column('target'), column('entries'), column('why'), column('way'), column('flows')],
      ...left.map((each) => leftRow(each, speech)),
      ...nothingToChange.map(({ kind, elements }) => ['', '', say(`stages.nothing.${kind}`), '', names(elements)]),
    ],
    widths: [28, 32, 40, 60, 40],
  };
};
