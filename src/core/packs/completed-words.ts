import type { RuleWithExamples } from '../library/rule';
import type { Language } from '../library/vocabulary';

type Words = Pick<RuleWithExamples, 'text' | 'rationale'>;

/** What stands for a reason that nobody has written. */
const NO_REASON: RuleWithExamples['rationale'] = { ja: '未記入', en: 'Not written yet' };

const OTHER: Readonly<Record<Language, Language>> = { ja: 'en', en: 'ja' };

/**
 * The words of a rule, where each that is written in one language only stands for the other too: people write rules in
 * their own. What is written in neither stays empty, but for the reason of its severity.
 */
export const completedWords = ({ text, rationale }: Words): Words => {
  const reason = rationale.ja.trim() + rationale.en.trim() === '' ? NO_REASON : rationale;
  const wordsIn = (language: Language): RuleWithExamples['text']['ja'] => {
    const [mine, theirs] = [text[language], text[OTHER[language]]];
    const ask = mine.ask || theirs.ask;
    return { title: mine.title || theirs.title, what: mine.what || theirs.what, ...(ask ? { ask } : {}) };
  };
  return {
    text: { ja: wordsIn('ja'), en: wordsIn('en') },
    rationale: { ja: reason.ja || reason.en, en: reason.en || reason.ja },
  };
};
