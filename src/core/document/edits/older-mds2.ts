import type { OlderMds2Form } from '../../library/older-mds2-form';
import { answersBesideOlder, keepOlderAnswers, olderAnswersIn } from '../../model/older-mds2';
import type { Edit } from './edit';
import { setField } from './update';

/**
 * An edit of answers by the numbers of the form of 2013. What they decide of the form of 2019 follows; answers given
 * beside it stay.
 */
export const onOlderForm =
  (paper: string, form: OlderMds2Form, edit: Edit): Edit =>
  (document) => {
    const kept = document.evidence.get(paper)?.answers ?? {};
    const shown = setField('evidence', paper, 'answers', olderAnswersIn(kept, form))(document);
    const edited = edit(shown);
    if (edited === shown) return document;
    const answers = keepOlderAnswers(edited.evidence.get(paper)?.answers ?? {}, form, answersBesideOlder(kept, form));
    return setField('evidence', paper, 'answers', Object.keys(answers).length === 0 ? undefined : answers)(edited);
  };
