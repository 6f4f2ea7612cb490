import type { Translate } from '../i18n/i18n';

/** The name of a format for people; a test holds the ids and the words together. */
export const formatName = (id: string, t: Translate): string => t(`files.format.${id as 'sekisho'}`);
