/** Different texts in the order in which they came, each known by its number. */
export interface Numbered {
  readonly texts: string[];
  readonly numbers: Map<string, number>;
}

const numbered = (...texts: string[]): Numbered => ({ texts, numbers: new Map(texts.map((text, at) => [text, at])) });

/** The number of a text, which it keeps; `as`: how the text is kept. */
export const numberOf = ({ texts, numbers }: Numbered, text: string, as = (same: string) => same): number => {
  const there = numbers.get(text);
  if (there !== undefined) return there;
  const number = texts.push(as(text)) - 1;
  numbers.set(text, number);
  return number;
};

/**
 * What the papers of a hospital say, each text once: a thousand devices of different papers have mostly the same parts
 * in them, so that a word is looked for in some ten thousand texts instead of a million. It only grows.
 */
export interface Dictionary {
  /** By which parts and findings can be found, in small letters. The first is empty. */
  readonly words: Numbered;
  /** Names of parts with their versions. */
  readonly parts: Numbered;
  /** Ids of vulnerabilities. */
  readonly vulnerabilities: Numbered;
}

export const emptyDictionary = (): Dictionary => ({
  words: numbered(''),
  parts: numbered(),
  vulnerabilities: numbered(),
});
