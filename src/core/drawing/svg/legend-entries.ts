import type { Bilingual } from '../../library/text';
import { CABLE_LINE_WORDS, cableLine } from '../cable-line';
import { zoneGlyphs } from '../icons';
import { boundaryStyles, cableStyles, edgeStyles, type LineStyle, purposeStyles, RAIL } from '../line-styles';
import { purposeLine } from '../purpose-line';
import type { Badge, Marks, Scene, SceneFlow } from '../scene';
import { zoneFill } from '../theme';
import { words } from '../words';
import { gateSvg, questionDisc } from './boundary';
import { badgeAt, iconAt } from './icon';
import { markAt } from './mark';
import { overlaySign } from './overlay';
import type { SvgStyle } from './style';
import { el } from './xml';

/** One sign with its word; the sign is drawn around (`x` … `x + SAMPLE`, `y`). */
export interface LegendEntry {
  readonly label: string;
  readonly sign: (x: number, y: number) => string;
}

/** The width of a sign. */
export const SAMPLE = 30;

const line = (x: number, y: number, style: LineStyle, stroke: string, width = style.width): string =>
  el('path', {
    d: `M${x} ${y}h${SAMPLE - 4}`,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-dasharray': style.dash.join(' '),
    'stroke-linecap': style.round === true ? 'round' : undefined,
  });

/** Every value once, in the order given. */
const used = <T>(order: readonly T[], values: Iterable<T>): readonly T[] => {
  const present = new Set(values);
  return order.filter((value) => present.has(value));
};

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

const zoneEntries = (scene: Scene, { theme, language }: SvgStyle): readonly LegendEntry[] => [
  ...used(
    keysOf(words.looks),
    scene.zones.map(({ look }) => look),
  ).map(
    (look): LegendEntry => ({
      label: words.looks[look][language],
      sign: (x, y) => {
        const frame = { x: x + 2, y: y - 9, width: 22, height: 18, rx: 4, stroke: theme.zones[look].edge };
        const pattern = look === 'external' ? 'url(#hatch)' : look === 'unknown' ? 'url(#dots)' : 'none';
        return (
          el('rect', { ...frame, fill: zoneFill(theme, look, 1) }) +
          el('rect', { ...frame, fill: pattern }) +
          iconAt(zoneGlyphs[look], { x: x + 6.5, y: y - 6.5 }, 13, theme.zones[look].hue, 1.4)
        );
      },
    }),
  ),
  ...used(
    keysOf(words.edges),
    scene.zones.filter(({ box }) => box === undefined).map(({ enforcement }) => enforcement ?? ('unknown' as const)),
  ).map(
    (edge): LegendEntry => ({
      label: words.edges[edge][language],
      sign: (x, y) => line(x, y, edgeStyles[edge], theme.zones.clinical.hue),
    }),
  ),
];

const cableEntries = (scene: Scene, { theme, language }: SvgStyle): readonly LegendEntry[] =>
  used(
    keysOf(CABLE_LINE_WORDS),
    scene.flows.flatMap(({ cable }) => (cable === undefined ? [] : [cableLine(cable.medium)])),
  ).map(
    (cable): LegendEntry => ({
      label: CABLE_LINE_WORDS[cable][language],
      sign: (x, y) => line(x, y, cableStyles[cable], theme.flow),
    }),
  );

const flowEntries = (scene: Scene, style: SvgStyle): readonly LegendEntry[] => [
  ...cableEntries(scene, style),
  ...dataFlowEntries(
    scene.flows.filter(({ cable }) => cable === undefined),
    style,
  ),
];

const dataFlowEntries = (dataFlows: readonly SceneFlow[], { theme, language }: SvgStyle): readonly LegendEntry[] => [
  ...used(
    keysOf(words.purposes),
    dataFlows.map(({ purpose }) => purposeLine(purpose)),
  ).map(
    (purpose): LegendEntry => ({
      label: words.purposes[purpose][language],
      sign: (x, y) =>
        line(x, y, purposeStyles[purpose], theme.flow) +
        el('path', { d: `M${x + 28} ${y}l-7-4v8z`, fill: theme.flow }) +
        el('circle', { cx: x, cy: y, r: 2.6, fill: theme.surface, stroke: theme.flow, 'stroke-width': 1.4 }),
    }),
  ),
  ...used([true], [dataFlows.some(({ encrypted }) => encrypted === true)]).map(
    (): LegendEntry => ({
      label: words.encrypted[language],
      sign: (x, y) =>
        line(x, y, purposeStyles.clinical, theme.flow, RAIL.outer) +
        line(x, y, purposeStyles.clinical, theme.canvas, RAIL.core),
    }),
  ),
  ...used([true], [dataFlows.length > 0]).map(
    (): LegendEntry => ({
      label: words.initiator[language],
      sign: (x, y) =>
        el('circle', { cx: x + 18, cy: y, r: 2.6, fill: theme.surface, stroke: theme.flow, 'stroke-width': 1.4 }),
    }),
  ),
];

const pathEntry = ({ theme, language }: SvgStyle): LegendEntry => ({
  label: words.attackPath[language],
  sign: (x, y) => line(x, y, { width: 3.6, dash: [] }, theme.attack),
});

const boundaryEntries = (scene: Scene, style: SvgStyle): readonly LegendEntry[] => {
  const { theme, language } = style;
  const names: Readonly<Record<'trust' | 'responsibility', Bilingual>> = {
    trust: words.trustBoundary,
    responsibility: words.responsibility,
  };
  const lines = used(
    keysOf(names),
    scene.boundaries.map(({ kind }) => kind),
  ).map(
    (kind): LegendEntry => ({
      label: names[kind][language],
      sign: (x, y) => line(x, y, boundaryStyles[kind], kind === 'trust' ? theme.boundary : theme.responsibility),
    }),
  );
  const gates = used(
    keysOf(words.gates),
    scene.gates.map(({ state }) => state),
  ).map(
    (state): LegendEntry => ({
      label: words.gates[state][language],
      sign: (x, y) =>
        gateSvg(
          {
            id: state,
            at: { x: x + 16, y },
            along: 'horizontal',
            state,
            zones: ['', ''],
            flows: [],
            marks: { level: undefined, question: false },
          },
          style,
        ),
    }),
  );
  const open = scene.boundaries.some(({ kind, contract }) => kind === 'responsibility' && contract !== true);
  const contracts = used([true], [open]).map(
    (): LegendEntry => ({
      label: words.noContract[language],
      sign: (x, y) => questionDisc(x + 18, y, style),
    }),
  );
  return [...lines, ...contracts, ...gates];
};

const markEntries = (scene: Scene, style: SvgStyle): readonly LegendEntry[] => {
  const { language } = style;
  const marks: readonly Marks[] = [scene.devices, scene.flows, scene.gates, scene.zones].flatMap((list) =>
    list.map((item) => item.marks),
  );
  const levels = used(
    [4, 3, 2, 1] as const,
    marks.flatMap(({ level }) => level ?? []),
  ).map(
    (level): LegendEntry => ({
      label: words.levels[level][language],
      sign: (x, y) => markAt(level, { x: x + 18, y }, style),
    }),
  );
  const questions = used([true], [marks.some(({ question }) => question)]).map(
    (): LegendEntry => ({
      label: words.question[language],
      sign: (x, y) => markAt('question', { x: x + 18, y }, style),
    }),
  );
  const badges = used<Badge>(
    keysOf(words.badges),
    scene.devices.flatMap((device) => device.badges),
  ).map(
    (badge): LegendEntry => ({
      label: words.badges[badge][language],
      sign: (x, y) => badgeAt(badge, { x: x + 18, y }, style),
    }),
  );
  return [...levels, ...questions, ...badges];
};

const overlayEntries = (style: SvgStyle): readonly LegendEntry[] => {
  const { overlaid } = style;
  return (overlaid?.classes ?? []).map(
    ({ label }, place): LegendEntry => ({
      label: `${label} (${(overlaid?.totals[place] ?? 0).toLocaleString('en')})`,
      sign: (x, y) => (overlaid === undefined ? '' : overlaySign(overlaid, place, x + 13, y, style)),
    }),
  );
};

/** The signs that the drawing uses, by what they are about. */
export const legendGroups = (
  scene: Scene,
  style: SvgStyle,
  showsPath: boolean,
): readonly (readonly LegendEntry[])[] => [
  zoneEntries(scene, style),
  [...flowEntries(scene, style), ...(showsPath ? [pathEntry(style)] : [])],
  boundaryEntries(scene, style),
  markEntries(scene, style),
  overlayEntries(style),
];
