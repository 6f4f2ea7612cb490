/** Whether a text names who made something as SPDX 2 writes it: a person, an organisation or a tool. */
export const isAgent = (text: string): boolean => /^(?:Person|Organization|Tool):\s*\S/.test(text);
