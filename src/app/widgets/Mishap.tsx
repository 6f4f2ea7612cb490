import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that a part of the page could not be fetched or drawn, that nothing is lost, and offers to try it once more. */
export function MishapNote({ again }: { readonly again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="mishap" role="alert">
      <p className="ph">{t('shell.mishap.what')}</p>
      <button type="button" className="btn" onClick={again}>
        {t('shell.mishap.again')}
      </button>
    </div>
  );
}

interface MishapProps {
  readonly children: ReactNode;
  /** What is done when it happens, with nothing shown in place of the part; a note stands there where this is absent. */
  readonly onMishap?: () => void;
}

/**
 * Keeps to one part of the page what goes wrong in it, as when it cannot be fetched because the line is down: everything
 * else stays, the drawing above all. React knows no other way than a class for that.
 */
export class Mishap extends Component<MishapProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onMishap?.();
  }

  override render(): ReactNode {
    const { children, onMishap } = this.props;
    if (!this.state.failed) return children;
    return onMishap === undefined ? <MishapNote again={() => this.setState({ failed: false })} /> : null;
  }
}
