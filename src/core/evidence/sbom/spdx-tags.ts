/** A line `Tag: value`, and the tag with the text of a value over several lines. */
const TAGGED = /^\s*([A-Za-z]+):\s?(.*)$/;
const OPEN = '<text>';
const CLOSE = '</text>';

/** A tag with its value, and the line that it begins in, from 1. */
export interface Tagged {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

/** What a file of tags holds. */
export interface TagFile {
  readonly tags: readonly Tagged[];
  /** Lines that are neither a tag with a value nor empty nor a comment. */
  readonly strange: readonly Omit<Tagged, 'tag'>[];
  /** The tag whose text goes to the end of the file, since it is never closed. */
  readonly unclosed?: Tagged;
}

/** Reads lines of tags. Linear in the text. */
export const readTags = (text: string): TagFile => {
  const tags: Tagged[] = [];
  const strange: Omit<Tagged, 'tag'>[] = [];
  let open: { readonly tag: string; readonly line: number; readonly lines: string[] } | undefined;
  let line = 0;
  for (const written of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    line += 1;
    if (open !== undefined) {
      const end = written.indexOf(CLOSE);
      open.lines.push(end < 0 ? written : written.slice(0, end));
      if (end >= 0) {
        tags.push({ tag: open.tag, value: open.lines.join('\n'), line: open.line });
        open = undefined;
      }
      continue;
    }
    const [, tag, rest = ''] = TAGGED.exec(written) ?? [];
    if (tag === undefined) {
      if (!/^\s*(?:#|$)/.test(written)) strange.push({ value: written.trim(), line });
      continue;
    }
    const value = rest.trim();
    if (!value.startsWith(OPEN)) tags.push({ tag, value, line });
    else if (value.includes(CLOSE)) tags.push({ tag, value: value.slice(OPEN.length, value.indexOf(CLOSE)), line });
    else open = { tag, line, lines: [value.slice(OPEN.length)] };
  }
  if (open === undefined) return { tags, strange };
  const unclosed = { tag: open.tag, value: open.lines.join('\n'), line: open.line };
  return { tags: [...tags, unclosed], strange, unclosed };
};
