import { openRule } from '../../rules/rules-state';
import { useEditor, useEditorStore } from '../../store/editor';
import { useLibrary } from '../../store/use-model';

/** What a rule is called in the language of the page. */
export const useRuleWords = (id: string): { readonly title: string } => {
  const library = useLibrary();
  const language = useEditor((state) => state.language);
  return { title: library.rules.get(id)?.text[language].title ?? id };
};

/** The name of a rule; it leads to everything about the rule. */
export function RuleLink({ rule, words }: { readonly rule: string; readonly words?: string }) {
  const store = useEditorStore();
  const { title } = useRuleWords(rule);
  const open = (): void => {
    openRule(rule);
    store.getState().show({ kind: 'rules' });
  };
  return (
    <button type="button" className="link" onClick={open}>
      {words ?? title}
    </button>
  );
}
