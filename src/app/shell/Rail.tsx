import { CircleQuestionMark, LayoutGrid, ListTree, Settings, Split, Table2, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/editor';
import type { DockPanel, LeftPanel } from '../store/session-slice';
import { IconButton } from '../widgets/IconButton';
import { openThreats } from './open-threats';

interface RailProps {
  /** Whether the left panel is open, and how to open and close it. */
  readonly leftShown: boolean;
  readonly showLeft: (open: boolean) => void;
}

/** The strip at the left: what the left panel and the dock show, with how much there is to do. */
export function Rail({ leftShown, showLeft }: RailProps) {
  const { t } = useTranslation();
  const leftPanel = useEditor((state) => state.leftPanel);
  const dockPanel = useEditor((state) => state.dockPanel);
  const dockOpen = useEditor((state) => state.dockOpen);
  const threats = useEditor((state) => openThreats(state.report, state.document.treatments));
  const questions = useEditor((state) => state.report?.questions.length ?? 0);
  const put = useEditor((state) => state.put);
  const show = useEditor((state) => state.show);

  const left = (panel: LeftPanel, label: string, icon: ReactNode) => {
    const pressed = leftShown && leftPanel === panel;
    return (
      <IconButton
        className="rail-button"
        label={label}
        pressed={pressed}
        onPress={() => {
          showLeft(!pressed);
          put({ leftPanel: panel });
        }}
      >
        {icon}
      </IconButton>
    );
  };
  const dock = (panel: DockPanel, label: string, icon: ReactNode) => {
    const pressed = dockOpen && dockPanel === panel;
    return (
      <IconButton
        className="rail-button"
        label={label}
        pressed={pressed}
        onPress={() => put({ dockPanel: panel, dockOpen: !pressed })}
      >
        {icon}
      </IconButton>
    );
  };

  return (
    <nav className="rail" aria-label={t('shell.region.rail')} data-region="rail">
      {left('tree', t('shell.panel.tree'), <ListTree size={18} strokeWidth={1.6} />)}
      {left('parts', t('shell.panel.parts'), <LayoutGrid size={18} strokeWidth={1.6} />)}
      {dock(
        'threats',
        `${t('shell.panel.threats')} ${threats}`,
        <>
          <TriangleAlert size={18} strokeWidth={1.6} />
          {threats > 0 && <span className="rail-count">{threats > 999 ? '999+' : threats}</span>}
        </>,
      )}
      {dock(
        'questions',
        `${t('shell.panel.questions')} ${questions}`,
        <>
          <CircleQuestionMark size={18} strokeWidth={1.6} />
          {questions > 0 && <span className="rail-count questions">{questions > 999 ? '999+' : questions}</span>}
        </>,
      )}
      {dock('segmentation', t('shell.panel.segmentation'), <Split size={18} strokeWidth={1.6} />)}
      {dock('tables', t('shell.panel.tables'), <Table2 size={18} strokeWidth={1.6} />)}
      <span className="rail-space" />
      <IconButton className="rail-button" label={t('keys.command.settings')} onPress={() => show({ kind: 'settings' })}>
        <Settings size={18} strokeWidth={1.6} />
      </IconButton>
    </nav>
  );
}
