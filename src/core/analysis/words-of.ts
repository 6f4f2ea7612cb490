import { HOSPITAL } from '../facts/hospital-id';
import type { Library } from '../library/library';
import { textIn } from '../library/text';
import type { Language } from '../library/vocabulary';
import type { Model } from '../model/model';
import { markTitle } from './matrix/mark';
import type { Threat } from './report';

export interface FindingWords {
  /** Names the problem. */
  readonly title: string;
  /** What can happen, with the names of what it is about. */
  readonly what: string;
  /** The question as a person would ask it; for a rule without one, its title. */
  readonly ask: string;
}

/** The elements between which a flow or a link is, in words; `undefined` for anything else. */
export const endsOf = (id: string, model: Model, language: Language): string | undefined => {
  const flow = model.flow(id);
  if (flow !== undefined) return `${nameOf(flow.from, model, language)} → ${nameOf(flow.to, model, language)}`;
  return model.source.links
    .get(id)
    ?.ends.map(({ asset }) => nameOf(asset, model, language))
    .join(' — ');
};

/** What people call an element: its name, else its ends, else its id. Empty for the hospital as a whole. */
export const nameOf = (id: string, model: Model, language: Language): string => {
  const element = model.asset(id) ?? model.zone(id);
  if (element !== undefined) return textIn(element.name, language) || id;
  const named = textIn((model.flow(id) ?? model.source.links.get(id))?.name, language) || endsOf(id, model, language);
  if (named !== undefined) return named;
  const { parties, controls } = model.source;
  const other = parties.get(id) ?? controls.get(id);
  if (other !== undefined) return textIn(other.name, language) || id;
  const crossing = model.crossings.get(id);
  if (crossing !== undefined) return crossing.zones.map((zone) => nameOf(zone, model, language)).join(' – ');
  return id === HOSPITAL ? '' : id;
};

/** A sentence with its blanks filled; blanks that nothing is known for stay. Names are text, never markup. */
export const fill = (sentence: string, names: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? whole) : whole,
  );

/** The names that sentences about an element may mention. */
const namesAt = (id: string, model: Model, language: Language): Readonly<Record<string, string>> => {
  const name = (other: string) => nameOf(other, model, language);
  const flow = model.flow(id);
  const zones = model.crossings.get(id)?.zones;
  return {
    subject: name(id),
    ...(flow === undefined ? {} : { from: name(flow.from), to: name(flow.to) }),
    ...(zones === undefined ? {} : { a: name(zones[0]), b: name(zones[1]) }),
  };
};

/** A sentence of a template about an element, with the names in its blanks. Names are text, never markup. */
export const filled = (sentence: string, id: string, model: Model, language: Language): string =>
  fill(sentence, namesAt(id, model, language));

/** As much of a threat or question as its words are made of; a decision's key holds that much too. */
export type Named = Pick<Threat, 'rule' | 'subjects' | 'own'>;

/** The words of a finding in one language, with the names of its subjects filled in. Names are text, never markup. */
export const wordsOf = (finding: Named, model: Model, library: Library, language: Language): FindingWords => {
  if (finding.own !== undefined) {
    const title = textIn(finding.own.title, language);
    return { title, what: textIn(finding.own.what, language), ask: title };
  }
  const id = finding.subjects[0] ?? '';
  const text = library.rules.get(finding.rule)?.text[language];
  if (text === undefined) {
    const title = markTitle(finding.rule) ?? finding.rule;
    return { title, what: '', ask: title };
  }
  const names = namesAt(id, model, language);
  return { title: fill(text.title, names), what: fill(text.what, names), ask: fill(text.ask ?? text.title, names) };
};
