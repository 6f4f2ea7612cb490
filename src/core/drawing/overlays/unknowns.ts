import { type ClassWords, classesIn } from './class-words';
import { overlaid } from './overlaid';
import type { Overlay } from './overlay';

const MANY = 5;

const CLASSES: readonly ClassWords[] = [
  {
    id: 'many',
    label: { ja: `${MANY}項目以上`, en: `${MANY} facts or more` },
    sign: `${MANY}+`,
    tone: { of: 'mark', name: 'question' },
    manner: 'unknown',
  },
  {
    id: 'several',
    label: { ja: `2〜${MANY - 1}項目`, en: `2 to ${MANY - 1} facts` },
    sign: `2–${MANY - 1}`,
    tone: { of: 'mark', name: 3 },
    manner: 'unknown',
  },
  {
    id: 'one',
    label: { ja: '1項目', en: '1 fact' },
    sign: '1',
    tone: { of: 'mark', name: 2 },
    manner: 'unknown',
  },
  {
    id: 'none',
    label: { ja: '確認済み', en: 'Nothing asked' },
    sign: '0',
    tone: { of: 'mark', name: 'resolved' },
    manner: 'quiet',
  },
];

/** How many facts are missing that would decide a question, by the asset they speak about. */
export const unknownsOverlay: Overlay = {
  id: 'unknowns',
  label: { ja: '未確認の項目', en: 'Unknowns' },
  show: ({ model, report, language }) => {
    const missing = new Map<string, Set<string>>();
    for (const question of report?.questions ?? [])
      for (const { fact, subject } of question.missing) {
        const facts = missing.get(subject) ?? new Set<string>();
        missing.set(subject, facts.add(fact));
      }
    return overlaid(model, unknownsOverlay.label[language], classesIn(language, CLASSES), ({ id }) => {
      // Before there is a report nobody knows what is missing.
      if (report === null) return undefined;
      const facts = missing.get(id)?.size ?? 0;
      const name = facts === 0 ? 'none' : facts === 1 ? 'one' : facts < MANY ? 'several' : 'many';
      return [name, String(facts)];
    });
  },
};
