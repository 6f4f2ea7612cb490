/** A drawing as an XML parser sees it; throws where it is not well-formed. Needs a page (`@vitest-environment jsdom`). */
export const parsedSvg = (svg: string): Document => {
  const xml = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const fault = xml.querySelector('parsererror');
  if (fault !== null) throw new Error(fault.textContent);
  return xml;
};

/** Its texts in the order in which they stand in the file. */
export const textsOfSvg = (svg: string): readonly string[] =>
  [...parsedSvg(svg).querySelectorAll('text')].map((element) => element.textContent);
