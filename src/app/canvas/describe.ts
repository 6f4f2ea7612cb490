import type { TFunction } from 'i18next';
import type { Marks } from '../../core/drawing/scene';
import type { Level } from '../../core/library/vocabulary';
import type { SceneIndex } from './scene-index';

/** What may be said of one element besides what is drawn: how many threats and questions. */
export interface Findings {
  readonly threats: number;
  readonly questions: number;
}

const LEVELS = {
  4: 'canvas.level.critical',
  3: 'canvas.level.high',
  2: 'canvas.level.medium',
  1: 'canvas.level.low',
} as const satisfies Record<Level, string>;

const findingsOf = ({ level }: Marks, { threats, questions }: Findings, t: TFunction): readonly string[] => [
  ...(level === undefined ? [] : [t('canvas.say.threats', { level: t(LEVELS[level]), count: threats })]),
  ...(questions === 0 ? [] : [t('canvas.say.questions', { count: questions })]),
];

/** What a note is about, by name: a device, a zone, or the two ends of a flow. */
const nameIn = ({ deviceById, zoneById, flowById }: SceneIndex, id: string): string => {
  const flow = flowById.get(id);
  if (flow === undefined) return (deviceById.get(id) ?? zoneById.get(id))?.name ?? '';
  return [flow.from, flow.to].map((end) => deviceById.get(end)?.name ?? '').join(' → ');
};

interface Said {
  readonly t: TFunction;
  readonly about: string;
  readonly text: string;
}
const said = new WeakMap<object, Said>();

/** The words for an element, made anew only when it or what else is said `about` it is not as before. */
const kept = (element: object, t: TFunction, about: string, words: () => string): string => {
  const before = said.get(element);
  if (before?.t === t && before.about === about) return before.text;
  const text = words();
  said.set(element, { t, about, text });
  return text;
};

/** An element in one sentence for people who do not see it: name, number, zone, worst threat, questions. */
export const describe = (index: SceneIndex, id: string, findings: Findings, t: TFunction): string => {
  const join = (parts: readonly string[]): string => parts.join(t('canvas.say.comma'));
  const nameOf = (zone: string | undefined): string =>
    zone === undefined ? '' : (index.zoneById.get(zone)?.name ?? '');
  const device = index.deviceById.get(id);
  const counts = `${findings.threats} ${findings.questions}`;
  if (device !== undefined)
    return kept(device, t, `${counts} ${nameOf(device.zone)}`, () => {
      const number = device.count > 1 ? [t('canvas.say.count', { count: device.count })] : [];
      const zone = device.zone === undefined ? t('canvas.say.noZone') : nameOf(device.zone);
      const locked = device.locked ? [t('canvas.say.locked')] : [];
      return join([device.name, ...number, zone, ...locked, ...findingsOf(device.marks, findings, t)]);
    });
  const zone = index.zoneById.get(id);
  if (zone !== undefined)
    return kept(zone, t, counts, () =>
      join([
        t('canvas.say.zone', { name: zone.name }),
        t('canvas.say.inside', { things: zone.things, kinds: zone.kinds }),
        ...(zone.collapsed ? [t('canvas.say.collapsed')] : []),
        ...findingsOf(zone.ownMarks, findings, t),
      ]),
    );
  const flow = index.flowById.get(id);
  if (flow !== undefined) {
    const [from, to] = [index.deviceById.get(flow.from)?.name ?? '', index.deviceById.get(flow.to)?.name ?? ''];
    const label = flow.label === '' ? [] : [flow.label];
    return join([t('canvas.say.flow', { from, to }), ...label, ...findingsOf(flow.marks, findings, t)]);
  }
  const note = index.noteById.get(id);
  if (note !== undefined) {
    const about = note.on === undefined ? '' : nameIn(index, note.on);
    return join([
      t('canvas.say.note', { text: note.text }),
      ...(about === '' ? [] : [t('canvas.say.about', { name: about })]),
    ]);
  }
  const gate = index.gateById.get(id);
  if (gate === undefined) return '';
  const [a, b] = [nameOf(gate.zones[0]), nameOf(gate.zones[1])];
  return join([t('canvas.say.gate', { a, b }), ...findingsOf(gate.marks, findings, t)]);
};
