import type { EvidenceDocument, StatedMds2Answer } from '../../model/evidence-document';
import { present } from '../fields';
import type { AnsweredQuestion, FilledMds2 } from '../mds2/read-mds2';
import type { Cutter } from './cut';

type Answers = Readonly<Record<string, StatedMds2Answer>>;

const kept = (
  { answer, note, raw, place, carriedFrom }: AnsweredQuestion,
  { word, prose }: Cutter,
): StatedMds2Answer => {
  const written = raw.trim();
  return present({
    answer,
    note: prose(note, 'note'),
    raw: written === (answer ?? '') ? undefined : prose(written, 'raw'),
    place: word(place, 'place'),
    carriedFrom: word(carriedFrom, 'carriedFrom'),
  });
};

/** The answers of a form as a document keeps them: all rows that it has, blank ones too. Linear in questions. */
export const keptAnswers = ({ questions }: FilledMds2, cut: Cutter): Answers =>
  Object.fromEntries([...questions].map(([id, question]) => [id, kept(question, cut)]));

/** The answers of a paper as a filled-in form, in which forms are compared. Linear in questions. */
export const formOf = (paper: EvidenceDocument): FilledMds2 => {
  const { edition, manufacturer, model, documentId, releaseDate } = paper;
  const questions = new Map(
    Object.entries(paper.answers ?? {}).map(
      ([id, { answer, note, raw, place, carriedFrom }]): [string, AnsweredQuestion] => [
        id,
        { answer, ...present({ note, carriedFrom }), raw: raw ?? answer ?? '', place: place ?? '' },
      ],
    ),
  );
  return present({ edition: edition ?? '', manufacturer, model, documentId, releaseDate, questions });
};
