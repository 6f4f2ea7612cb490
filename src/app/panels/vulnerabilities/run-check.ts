import type { TFunction } from 'i18next';
import * as v from 'valibot';
import { keepFindings } from '../../../core/document/edits/vulnerabilities';
import { checkSubjects, statedSince, uncheckedSince } from '../../../core/evidence/checking/to-check';
import type { Feed } from '../../../core/evidence/feeds/feed';
import { countingInHospital } from '../../../core/model/counting-papers';
import { EvidenceIdSchema } from '../../../core/model/id';
import { verdictOf } from '../../../core/model/vulnerability';
import { checkParts, readFeeds } from '../../storage/vulnerability-data';
import type { EditorStore } from '../../store/editor';
import { newId } from '../add-part';
import { putView } from './view-state';

/** The day of the newest data, `YYYY-MM-DD`: when it was loaded, since that is what a check can have missed. */
export const newestDay = (feeds: readonly Feed[]): string | undefined =>
  feeds
    .map(({ loadedAt }) => loadedAt.slice(0, 10))
    .sort()
    .at(-1);

/** Checks all parts and devices, and writes down what is found as one step of undo, which is then told. */
export const runCheck = async (store: EditorStore, today: string, t: TFunction): Promise<void> => {
  const feeds = await readFeeds();
  const { document } = store.getState();
  const subjects = checkSubjects(document.assets, document.evidence);
  if (feeds.length === 0 && subjects.stating.length === 0) {
    const run = (): void => putView({ showsData: true });
    store.getState().say({
      text: t('vulnerabilities.check.noData'),
      action: { label: t('vulnerabilities.check.getData'), run },
    });
    return;
  }
  const result = await checkParts(subjects, today);
  const { edit, say } = store.getState();
  // While it was going on, another document may have been opened, in which nothing of this was found.
  const isSame = store.getState().document.id === document.id;
  if (typeof result === 'string' || !isSame) {
    say({ text: t(`vulnerabilities.check.${typeof result === 'string' ? result : 'otherDocument'}`) });
    return;
  }
  const makeId = () => v.parse(EvidenceIdSchema, newId(store.getState().document, 'vulnerability-data'));
  edit('vulnerabilities.step.checked', keepFindings(result.found, result.check, makeId));
  const all = countingInHospital(store.getState().document.evidence.values()).flatMap(
    ({ vulnerabilities }) => vulnerabilities?.map(verdictOf) ?? [],
  );
  const affected = all.filter((verdict) => verdict === 'affected').length;
  const review = all.filter((verdict) => verdict !== 'affected' && verdict !== 'fixed' && verdict !== 'not-affected');
  say({ text: t('vulnerabilities.check.done', { affected, review: review.length }), undo: true });
};

/** Says quietly that there are parts lists nobody has checked against the data, and offers to. */
export const offerCheck = (store: EditorStore, feeds: readonly Feed[], today: () => string, t: TFunction): void => {
  const { document, say } = store.getState();
  const since = newestDay(feeds);
  const due = feeds.length === 0 ? [] : uncheckedSince(document.evidence, since);
  const stated = due.length === 0 ? statedSince(document.evidence) : [];
  if (due.length === 0 && stated.length === 0) return;
  say({
    text:
      stated.length > 0
        ? t('vulnerabilities.check.stated', { count: stated.length })
        : t('vulnerabilities.check.due', { count: due.length, date: since }),
    action: { label: t('vulnerabilities.check.run'), run: () => void runCheck(store, today(), t) },
  });
};

/** The same, where this browser has data to check against. */
export const offerIfLoaded = async (store: EditorStore, today: () => string, t: TFunction): Promise<void> =>
  offerCheck(store, await readFeeds(), today, t);
