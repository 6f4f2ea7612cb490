/** The words with a capital at the beginning, as a heading or a label of their own has it; Japanese stays as it is. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
