import * as v from 'valibot';
import { nameOf } from '../core/analysis/words-of';
import type { HospitalDocument } from '../core/document/document';
import { takeUpPapers } from '../core/document/edits/papers';
import { type Assignment, assignPaper } from '../core/evidence/paper/assign-paper';
import { folded } from '../core/library/folded';
import type { Asset } from '../core/model/asset';
import { type AssetId, EvidenceIdSchema } from '../core/model/id';
import { type Model, modelOf } from '../core/model/model';
import { ok, type Result } from '../core/result';
import type { Call } from './command';
import { harmless, issueText } from './issue-text';
import { readPaperApart } from './read-apart';

const MEBI = 1_048_576;
const FILE_LIMIT = 100 * MEBI;
/** Files in a folder and those inside it. */
const MOST_FILES = 5_000;
/** Of the hash, so many letters tell files apart in an id. */
const ID_LETTERS = 12;
/** How many candidates are named. */
const NAMED = 3;

/** The devices that the folder of a file is named after, by their id or either name. */
const devicesOfFolder = (file: string, { source }: Model): readonly AssetId[] => {
  const called = folded(/([^\\/]*)[\\/][^\\/]*$/.exec(file)?.[1] ?? '');
  if (called === '') return [];
  const namesOf = ({ id, name }: Asset): readonly string[] => [
    id,
    ...(typeof name === 'string' ? [name] : [name.ja ?? '', name.en ?? '']),
  ];
  return source.assets
    .values()
    .filter((asset) => namesOf(asset).some((each) => folded(each) === called))
    .map(({ id }) => id);
};

/**
 * The document with the papers of a folder: each goes to the devices that its own folder inside is named after, else to
 * those that it is surely about, as when it is dropped on the page. Says on standard error what went where, and what a
 * person has to assign. Fails where the folder cannot be read; a file that cannot be read is told and left out.
 */
export const attachEvidence = async (
  document: HospitalDocument,
  folder: string,
  today: string,
  { io, t, language, library }: Call,
): Promise<Result<HospitalDocument>> => {
  const files = await io.filesIn(folder, MOST_FILES);
  if (!files.ok) return files;
  const tell = (text: string): void => io.tell(harmless(text));
  let next = document;
  for (const name of files.value) {
    const bytes = await io.read(name, FILE_LIMIT);
    const file = bytes.ok
      ? { name: name.replace(/^.*[\\/]/, ''), sha256: io.sha256(bytes.value), size: bytes.value.length, today }
      : undefined;
    const read = bytes.ok && file !== undefined ? await readPaperApart(bytes.value, file, io.environment) : bytes;
    if (!read.ok) {
      const [issue] = read.issues;
      tell(t('cli.attached.refused', { name, why: issue === undefined ? '' : issueText(issue, t) }));
      continue;
    }
    if (!('kind' in read.value) || read.value.kind === 'data') {
      tell(t('cli.attached.data', { name }));
      continue;
    }
    if (read.value.kind === 'attachment') {
      tell(t('cli.attached.unread', { name }));
      continue;
    }
    const { paper } = read.value;
    const model = modelOf(next, library);
    const named = (ids: readonly string[]): string => ids.map((id) => nameOf(id, model, language)).join(', ');
    const told = name.startsWith(folder) ? devicesOfFolder(name.slice(folder.length), model) : [];
    const assigned: Assignment = assignPaper(paper, model);
    const { candidates, same } = assigned;
    const chosen = told.length > 0 ? told : assigned.chosen;
    const certainty = told.length > 0 && same === undefined ? 'sure' : assigned.certainty;
    if (certainty === 'same') tell(t('cli.attached.same', { name, devices: named(chosen) }));
    else if (certainty !== 'sure') {
      const devices = named(candidates.slice(0, NAMED).map(({ asset }) => asset));
      tell(devices === '' ? t('cli.attached.nobody', { name }) : t('cli.attached.open', { name, devices }));
    } else {
      tell(t('cli.attached.to', { name, devices: named(chosen) }));
      const id = v.parse(EvidenceIdSchema, `${paper.kind}-${(paper.sha256 ?? '').slice(0, ID_LETTERS)}`);
      next = takeUpPapers([{ paper, assets: chosen, id, same }])(next);
    }
  }
  return ok(next);
};
