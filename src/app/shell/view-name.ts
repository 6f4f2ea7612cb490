import type { View } from '../../core/document/document';
import { textIn } from '../../core/library/text';
import type { Language } from '../../core/library/vocabulary';
import type { Translate } from '../../i18n/i18n';

/** What a view is called: its own name, else the words for its preset. */
export const viewName = (view: Pick<View, 'name' | 'preset'>, language: Language, t: Translate): string =>
  textIn(view.name, language) || t(`shell.preset.${view.preset}`);
