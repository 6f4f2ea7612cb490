/** A word as people mean it: wide and narrow letters, capitals and spaces around it make no difference. */
export const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
