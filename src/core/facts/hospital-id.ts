/** The id under which the document as a whole is a subject. */
export const HOSPITAL = 'hospital';
