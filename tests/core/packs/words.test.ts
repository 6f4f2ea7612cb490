import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/library/vocabulary';
import { completedWords } from '../../../src/core/packs/completed-words';
import { factList } from '../../../src/core/packs/fact-list';
import { packName } from '../../../src/i18n/pack-name';
import { library } from '../../../src/templates';

describe('the reference of rules and facts', () => {
  it('has words in both languages for every rule, its pack, every fact and every value', () => {
    const missing: string[] = [];
    for (const language of LANGUAGES) {
      for (const { id, text, pack, rationale } of library.rules.values()) {
        const words = [text[language].title, text[language].what, rationale[language]];
        if (words.some((word) => word.trim() === '')) missing.push(`${language} ${id}`);
        if (packName(pack, ((key: string) => `word of ${key}`) as never) === pack) missing.push(`pack ${pack}`);
      }
      for (const { id, label, values = {} } of factList(library)) {
        const words = [label, ...Object.values(values)].map((word) => word[language]);
        if (words.some((word) => word.trim() === '')) missing.push(`${language} ${id}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('a rule that was written in one language', () => {
  const text = { ja: { title: '題', what: '' }, en: { title: '', what: 'It stops.', ask: 'Does it?' } };

  it('says the same in the other, word by word', () => {
    expect(completedWords({ text, rationale: { ja: '理由', en: '' } })).toEqual({
      text: {
        ja: { title: '題', what: 'It stops.', ask: 'Does it?' },
        en: { title: '題', what: 'It stops.', ask: 'Does it?' },
      },
      rationale: { ja: '理由', en: '理由' },
    });
  });

  it('stays empty where neither says anything, but says that there is no reason', () => {
    const none = { title: '', what: '' };
    const { text: words, rationale } = completedWords({ text: { ja: none, en: none }, rationale: { ja: ' ', en: '' } });
    expect(words).toEqual({ ja: none, en: none });
    expect([rationale.ja, rationale.en]).toEqual(['未記入', 'Not written yet']);
  });
});
