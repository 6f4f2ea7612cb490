import { DATA_WORDS } from '../facts/open-words';
import type { Language } from '../library/vocabulary';
import type { DataFlow } from '../model/data-flow';
import type { Model } from '../model/model';
import { boxKindOf } from '../views/boxes';
import { NO_DATA_WORDS, PURPOSE_WORDS } from './data-words';

/** So many classes of data are named; more are told by their number. */
const NAMED = 2;
const PATIENT = 'phi';

const protocolWords = (model: Model, { protocol, port }: DataFlow, language: Language): string => {
  const name = protocol === undefined ? '' : (model.library.protocols.get(protocol)?.label[language] ?? protocol);
  return [name, port].filter((part) => part !== undefined && part !== '').join(' ');
};

/** What is carried, the class that says least last, and what for: `画像・患者情報（診療）`. */
const dataWords = ({ data = [], purpose }: DataFlow, language: Language): string => {
  const classes = [...data.filter((one) => one !== PATIENT), ...data.filter((one) => one === PATIENT)];
  const named = classes.slice(0, NAMED).map((one) => DATA_WORDS[one]?.[language] ?? one);
  const more = classes.length > NAMED ? ` +${classes.length - NAMED}` : '';
  const carried = named.length === 0 ? NO_DATA_WORDS[language] : named.join(language === 'ja' ? '・' : ', ');
  const why = PURPOSE_WORDS[purpose ?? 'unknown'][language];
  return language === 'ja' ? `${carried}${more}（${why}）` : `${carried}${more} (${why})`;
};

/** Whether the boxes of a model are departments: then the drawing is about what they do for each other. */
const isByParty = ({ source }: Model): boolean => {
  const [box] = source.zones.values();
  const kind = box === undefined ? undefined : boxKindOf(box);
  return kind === 'party' || kind === 'no-party';
};

/**
 * What is written at a flow: how it talks, with the port; between departments what it carries and what for. Empty where
 * nobody knows how it talks.
 */
export const flowWords = (model: Model, flow: DataFlow, language: Language): string =>
  isByParty(model) ? dataWords(flow, language) : protocolWords(model, flow, language);
