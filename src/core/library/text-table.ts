/**
 * The cells of a CSV text, with quotes and line breaks in them; tabs or semicolons part cells where the first line has
 * those and no comma. Linear in the text.
 */
export const tableIn = (text: string): readonly (readonly string[])[] => {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const comma = first.includes(',') ? ',' : first.includes('\t') ? '\t' : ';';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const end = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === comma) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') end();
    else if (letter !== '\r') cell += letter;
  }
  if (cell !== '' || row.length > 0) end();
  return rows;
};
