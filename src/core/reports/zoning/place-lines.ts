import { groupBy } from '../../group';
import type { LackOfDiversity } from '../../segmentation/zoning/diversity';
import type { ZoneLevel } from '../../segmentation/zoning/security-levels';
import type { UnusedOpenings } from '../../segmentation/zoning/unused-openings';
import type { ScoredType, ZoneProposal } from '../../segmentation/zoning/zone-proposals';
import type { ZoningLine } from './section';
import type { ZoningSpeech } from './speech';

const reasonsOf = ({ reasons }: ScoredType, { templates, language, say, facts }: ZoningSpeech): readonly string[] =>
  reasons.map(({ kind, points, facts: used }) => {
    const label = templates.weights.find(({ id }) => id === kind)?.label[language] ?? kind;
    return used.length === 0
      ? say('move.reason', { label, points })
      : say('move.because', { label, points, facts: facts(used) });
  });

const moveDetails = (proposal: ZoneProposal, speech: ZoningSpeech): readonly string[] => {
  const { say, zoneType, list } = speech;
  const { best, runnerUp, toWhy } = proposal;
  const other =
    runnerUp === undefined || best === undefined
      ? say('move.noRunnerUp')
      : say('move.runnerUp', { type: zoneType(runnerUp.type), other: runnerUp.score, best: best.score });
  return [
    ...(best === undefined ? [] : reasonsOf(best, speech)),
    ...(toWhy.length === 0 ? [] : [say('move.chosen', { why: list(toWhy.map((why) => say(`move.why.${why}`))) })]),
    other,
  ];
};

/** Where assets would go, with reasons and the runner-up. */
export const moveLines = (proposals: readonly ZoneProposal[], speech: ZoningSpeech): readonly ZoningLine[] =>
  proposals.flatMap((proposal): readonly ZoningLine[] => {
    const { say, names, name, zoneType, fact } = speech;
    const { verdict, assets, zone, best, to, ask } = proposal;
    const from = zone === undefined ? say('nowhere') : name(zone);
    const key = assets.join(' ');
    if (verdict === 'unclear') {
      const found = say('move.unclear', { assets: names(assets), from, ask: fact(ask ?? 'asset.kind') });
      const guess = best === undefined ? [] : [say('move.guess', { type: zoneType(best.type) })];
      return [{ key, text: found, ids: assets, details: [...guess, ...moveDetails(proposal, speech)] }];
    }
    if (verdict !== 'move' || best === undefined) return [];
    const target = to === undefined ? say('move.newZone', { type: zoneType(best.type) }) : name(to);
    const text = say('move.to', { assets: names(assets), from, to: target });
    return [{ key, text, ids: assets, details: moveDetails(proposal, speech), proposal }];
  });

/** Target levels against what devices can do. */
export const levelLines = (levels: readonly ZoneLevel[], speech: ZoningSpeech): readonly ZoningLine[] =>
  levels.map(({ zone, target, assets, short, met, unknown }) => {
    const { say, name, names, templates, language } = speech;
    const text =
      target === undefined
        ? say('levels.noTarget', { zone: name(zone), unknown })
        : say('levels.zone', { zone: name(zone), target, short, met, unknown });
    const below = assets.filter(({ gap }) => gap !== undefined && gap > 0);
    const asked = assets.filter(({ gap }) => gap === undefined).flatMap((each) => each.assets);
    const details = below.flatMap(({ assets: ids, gap = 0, limits, capability }) => [
      say('levels.short', { assets: names(ids), gap }),
      ...limits.flatMap(({ id, atMost }) => {
        const limit = templates.limits.find((each) => each.id === id);
        if (limit === undefined) return [];
        const { requirement, label, closes } = limit;
        return [say('levels.limit', { requirement, atMost, limit: label[language], closes: closes[language] })];
      }),
      ...(capability === undefined || capability >= (target ?? 0) ? [] : [say('levels.stated', { capability })]),
    ]);
    const ids = [zone, ...below.flatMap((each) => each.assets)];
    const ask = asked.length === 0 ? [] : [say('levels.ask', { assets: names(asked) })];
    return { key: zone, text, ids, details: [...details, ...ask], isGrave: short > 0 };
  });

/** What stands open though nothing uses it. */
export const unusedLines = (unused: UnusedOpenings, speech: ZoningSpeech): readonly ZoningLine[] => {
  const { say, name, names, model, language } = speech;
  const service = (protocol: string): string => model.library.protocols.get(protocol)?.label[language] ?? protocol;
  return [
    ...unused.conduits.map(({ conduit, zones, why, flows, idle }) => ({
      key: conduit,
      text:
        why === 'any-service'
          ? say('unused.anyService', { conduit: name(conduit), flows: names(flows) })
          : idle.length === 0
            ? say('unused.conduit', { conduit: name(conduit) })
            : say('unused.idle', { conduit: name(conduit), flows: names(idle) }),
      ids: [conduit, ...zones],
      details: [],
    })),
    ...unused.areas.map(({ zones, certain, pairs, used }) => ({
      key: zones.join(' '),
      text: say(certain ? 'unused.area' : 'unused.areaPerhaps', { count: zones.length, pairs, used: used.length }),
      ids: zones,
      details: [
        say('unused.members', { zones: names(zones) }),
        ...used.map(([a, b]) => say('unused.usedPair', { a: name(a), b: name(b) })),
      ],
    })),
    ...unused.lines.map(({ link, ends }) => ({
      key: link,
      text: say('unused.line', { a: name(ends[0]), b: name(ends[1]) }),
      ids: [link, ...ends],
      details: [],
    })),
    ...unused.services.map(({ protocol, zone, assets }) => ({
      key: `service ${protocol} ${zone ?? ''}`,
      text: say('unused.service', {
        service: service(protocol),
        zone: zone === undefined ? say('nowhere') : name(zone),
        count: assets.length,
      }),
      ids: [...assets],
      details: [say('unused.offered', { assets: names(assets) })],
    })),
  ];
};

/** Capabilities of one place, the one with most devices first. */
const placeLine = (all: readonly LackOfDiversity[], speech: ZoningSpeech): readonly ZoningLine[] => {
  const [first] = all;
  if (first === undefined) return [];
  const { say, name, names, deviceType, list } = speech;
  const { shared, by, others } = first;
  const kinds = list(all.map(({ kind, units }) => say('diversity.kind', { kind: deviceType(kind), units })));
  const spread = others.length === 0 ? say('diversity.noOthers') : say('diversity.others', { zones: names(others) });
  return [
    {
      key: `${shared} ${by}`,
      text: say(`diversity.${shared}`, { kinds, by: name(by) }),
      ids: [by, ...all.flatMap(({ assets }) => assets)],
      details: [say('diversity.life'), ...(shared === 'zone' ? [spread] : [])],
      isGrave: true,
    },
  ];
};

/**
 * Capabilities that hang on one thing, one line for each place: spreading one kind spreads what shares the place with
 * it. Those on which no life depends stand together in the last line.
 */
export const diversityLines = (all: readonly LackOfDiversity[], speech: ZoningSpeech): readonly ZoningLine[] => {
  const { say, name, deviceType } = speech;
  const places = groupBy(
    all.filter(({ life }) => life),
    ({ shared, by }) => `${shared} ${by}`,
  );
  const lesser = all.filter(({ life }) => !life);
  const rest: readonly ZoningLine[] =
    lesser.length === 0
      ? []
      : [
          {
            key: 'lesser',
            text: say('diversity.lesser', { count: new Set(lesser.map(({ kind }) => kind)).size }),
            ids: [...new Set(lesser.flatMap(({ by, assets }) => [by, ...assets]))],
            details: lesser.map(({ kind, units, shared, by }) =>
              say(`diversity.${shared}`, {
                kinds: say('diversity.kind', { kind: deviceType(kind), units }),
                by: name(by),
              }),
            ),
          },
        ];
  return [...[...places.values()].flatMap((place) => placeLine(place, speech)), ...rest];
};
