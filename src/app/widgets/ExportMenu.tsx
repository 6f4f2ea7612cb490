import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from './Menu';

interface ExportMenuProps {
  /** What can be given out, one line each. */
  readonly formats: readonly { readonly id: string; readonly label: string; readonly run: () => void }[];
  readonly disabled?: boolean;
}

/** Gives out what a panel shows, in one of some formats: one button, however many there are. */
export function ExportMenu({ formats, disabled = false }: ExportMenuProps) {
  const { t } = useTranslation();
  const entries = formats.map((format) => ({ ...format, disabled }));
  return (
    <Menu label={t('common.export')} className="chip export-menu" align="end" groups={[{ id: 'formats', entries }]}>
      {t('common.export')}
      <ChevronDown size={12} aria-hidden="true" />
    </Menu>
  );
}
