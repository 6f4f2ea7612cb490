import type { Checkpoint } from '../../segmentation/zoning/checkpoints';
import type { LayeredTargets } from '../../segmentation/zoning/layers';
import type { MicroSegment, MicroSegments } from '../../segmentation/zoning/micro-segments';
import type { ServiceLine } from '../../segmentation/zoning/service-lines';
import type { SinglePoint } from '../../segmentation/zoning/single-points';
import type { ZoningLine } from './section';
import type { ZoningSpeech } from './speech';

const pointLine = (point: SinglePoint, { say, name, names }: ZoningSpeech): ZoningLine => {
  const { id, graph, flows, assets, life, redundant } = point;
  const counts = { name: name(id), flows: flows.length, assets: assets.length, life: life.length };
  return {
    key: `${graph} ${id}`,
    text: say(`single.${graph}`, counts),
    ids: [id, ...assets],
    details: [
      say(redundant === false ? 'single.single' : 'single.redundancyUnknown'),
      ...(life.length === 0 ? [] : [say('single.life', { names: names(life) })]),
    ],
    isGrave: life.length > 0,
  };
};

const checkpointLine = (checkpoint: Checkpoint, { say, names }: ZoningSpeech): ZoningLine => {
  const { at, elements, isNew, flows, devices, unknown, redundancy, why } = checkpoint;
  return {
    key: `checkpoint ${at} ${elements.join(' ')}`,
    text: say(isNew ? 'single.newCheckpoint' : 'single.checkpoint', {
      at: say(`single.${at}`, { name: names(elements) }),
      flows: flows.length,
      redundancy: say(`single.redundancy.${redundancy}`),
      mode: say(`single.why.${why}`),
    }),
    ids: [...elements, ...devices],
    details: [
      say('single.life', { names: names(devices) }),
      ...(unknown.length === 0 ? [] : [say('single.unknown', { names: names(unknown) })]),
    ],
    isGrave: redundancy === 'needed',
  };
};

/** What fails alone, and the checkpoints on what a life depends on. */
export const singleLines = (
  points: readonly SinglePoint[],
  checkpoints: readonly Checkpoint[],
  speech: ZoningSpeech,
): readonly ZoningLine[] => [
  ...checkpoints.map((checkpoint) => checkpointLine(checkpoint, speech)),
  ...points.map((point) => pointLine(point, speech)),
];

/** How many checks stand in front of critical devices. */
export const layerLines = (all: readonly LayeredTargets[], speech: ZoningSpeech): readonly ZoningLine[] =>
  all.map(({ entryKind, targets, layers, way, thin }) => {
    const { say, name, names, entry, list } = speech;
    const told = layers.map(({ kind, id }) => say(`layers.kind.${kind}`, { name: name(id) }));
    const counts = { entry: entry(entryKind), count: targets.length, layers: layers.length, names: list(told) };
    const stops = [way[0]?.from ?? '', ...way.map(({ to }) => to)].filter((id) => id !== '');
    return {
      key: `${entryKind} ${layers.map(({ kind, id }) => kind + id).join(' ')} ${thin}`,
      text: say(layers.length === 0 ? 'layers.none' : 'layers.some', counts),
      ids: targets,
      details: [
        ...(thin ? [say('layers.thin')] : []),
        say('layers.devices', { names: names(targets) }),
        say('layers.way', { way: stops.map(name).join(' → ') }),
      ],
      isGrave: thin,
    };
  });

const criteriaOf = (ids: readonly string[], { templates, language, list }: ZoningSpeech): string =>
  list(ids.map((id) => templates.criteria.find((each) => each.id === id)?.label[language] ?? id));

const serviceOf = ({ protocol, port }: ServiceLine, { say, model, language }: ZoningSpeech): string => {
  if (protocol === undefined) return say('isolation.unknownService');
  const label = model.library.protocols.get(protocol)?.label[language] ?? protocol;
  return say('isolation.service', { protocol: label, port: port ?? '' }).trim();
};

const segmentDetails = (segment: MicroSegment, speech: ZoningSpeech): readonly string[] => {
  const { say, name, names, facts, model, language, list } = speech;
  const { members, lines, inside, identifyFirst, onDemand, controls, disconnect, inPlace, assets } = segment;
  const words = controls.flatMap((id) => model.library.controls.get(id)?.label[language] ?? []);
  const named = (key: string, flows: readonly string[]): readonly string[] =>
    flows.length === 0 ? [] : [say(key, { flows: names(flows) })];
  return [
    ...(inPlace ? [say('isolation.inPlace')] : []),
    ...members.map((member) =>
      say('isolation.met', {
        assets: names(member.assets),
        criteria: list(
          member.met.map((met) => {
            const used = facts(met.facts);
            return used === '' ? criteriaOf([met.id], speech) : `${criteriaOf([met.id], speech)} (${used})`;
          }),
        ),
      }),
    ),
    ...(lines.length === 0 ? [say('isolation.noLines')] : []),
    ...lines.map((line) =>
      say(`isolation.${line.direction}`, { peer: name(line.peer), service: serviceOf(line, speech) }),
    ),
    ...named('isolation.inside', inside),
    ...(inside.length === 0 && assets.length > 1 ? [say('isolation.noInside')] : []),
    ...named('isolation.identify', identifyFirst),
    ...named('isolation.onDemand', onDemand),
    ...(words.length === 0 ? [] : [say('isolation.controls', { controls: words.join(' ') })]),
    say(`isolation.disconnect.${disconnect}`),
  ];
};

/** Segments for what cannot be protected, and what may need one. */
export const isolationLines = ({ segments, perhaps }: MicroSegments, speech: ZoningSpeech): readonly ZoningLine[] => {
  const { say, names, deviceType, fact, list } = speech;
  return [
    ...segments.map((segment) => ({
      key: segment.kind,
      text: say('isolation.segment', { kind: deviceType(segment.kind), units: segment.units, ...segment.rules }),
      ids: segment.assets,
      details: segmentDetails(segment, speech),
      isGrave: segment.criticality === 'life' && !segment.inPlace,
    })),
    ...perhaps.map(({ assets, met, unknown }) => ({
      key: `perhaps ${assets.join(' ')}`,
      text: say('isolation.perhaps', {
        assets: names(assets),
        criteria: criteriaOf(
          met.map(({ id }) => id),
          speech,
        ),
        unknown: list(unknown.map(fact)),
      }),
      ids: assets,
      details: [],
    })),
  ];
};
