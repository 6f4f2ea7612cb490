/** FNV-1a over UTF-16 code units, as eight hexadecimal digits: the same text gives the same digits for ever. */
export const digitsOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const LONGEST = 40;

const plainOf = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);

/** Some equipment wants a letter at the beginning. */
const begun = (name: string): string => (/^[a-z]/.test(name) ? name : `x${name}`);

const wished = (prefix: string, id: string): string => {
  const plain = plainOf(id);
  const keeps = plain === id;
  return begun(keeps ? `${prefix}${plain}` : `${prefix}${plain === '' ? '' : `${plain}-`}${digitsOf(id)}`);
};

/**
 * A name of lower-case letters, digits and hyphens for each id, which depends on the id alone: an id that is such a name
 * keeps it, another gets eight digits of its own. Should two ever agree, the later id in code-unit order gets a number.
 */
export const lastingNames = (prefix: string, ids: Iterable<string>): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...new Set(ids)].sort()) {
    const wish = wished(prefix, id);
    let name = wish;
    for (let count = 2; taken.has(name); count += 1) name = `${wish}-${count}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
};
