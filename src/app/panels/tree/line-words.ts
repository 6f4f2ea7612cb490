import { nameOf } from '../../../core/analysis/words-of';
import { textIn } from '../../../core/library/text';
import type { Language } from '../../../core/library/vocabulary';
import type { Model } from '../../../core/model/model';
import type { Translate } from '../../../i18n/i18n';
import type { TreeRow } from './tree-rows';
import { QUIET, type Summary } from './tree-summary';

/** What a line of the tree shows, and what a screen reader says of it. */
export interface LineWords {
  readonly name: string;
  readonly count: string;
  readonly spoken: string;
}

/** How many, what zone, worst mark, questions: all that the drawing shows of an element, as one phrase. */
export const lineWords = (
  row: TreeRow,
  model: Model,
  summary: Summary = QUIET,
  things: number,
  t: Translate,
  language: Language,
): LineWords => {
  const number = (count: number): string => count.toLocaleString(language);
  const said = [
    summary.level !== undefined && t('parts.tree.worst', { level: summary.level, count: summary.worst }),
    summary.questions > 0 && t('parts.tree.questions', { count: summary.questions }),
  ];
  const phrase = (...parts: readonly (string | false | undefined)[]): string =>
    parts.filter((part) => part !== false && part !== undefined && part !== '').join(t('parts.tree.comma'));

  const flow = row.kind === 'flow' ? model.flow(row.id) : undefined;
  if (flow !== undefined) {
    const outward = flow.from === row.parent;
    const other = nameOf(outward ? flow.to : flow.from, model, language);
    const protocol = flow.protocol === undefined ? undefined : model.library.protocols.get(flow.protocol);
    const label = textIn(protocol?.label ?? flow.protocol, language) || t('parts.tree.unknownProtocol');
    return {
      name: `${outward ? '→' : '←'} ${other} (${label})`,
      count: '',
      spoken: phrase(t('parts.tree.flow', { name: nameOf(flow.id, model, language) }), label, ...said),
    };
  }
  const asset = row.kind === 'asset' ? model.asset(row.id) : undefined;
  const name = nameOf(row.id, model, language);
  if (asset === undefined) {
    const spoken = phrase(t('parts.tree.zone', { name }), t('parts.tree.things', { number: number(things) }), ...said);
    return { name, count: number(things), spoken };
  }
  const units = asset.count ?? 1;
  const zone = model.zoneOf(asset);
  return {
    name,
    count: units > 1 ? `×${number(units)}` : '',
    spoken: phrase(
      name,
      units > 1 && t('parts.tree.units', { number: number(units) }),
      zone === undefined ? t('parts.tree.noZone') : textIn(zone.name, language),
      ...said,
    ),
  };
};
