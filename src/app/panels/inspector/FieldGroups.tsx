import { useTranslation } from 'react-i18next';
import { FieldRow } from './FieldRow';
import { FIELD_GROUPS } from './field';
import type { Target } from './target';

interface FieldGroupsProps {
  readonly target: Target;
  /** Only the fields of the overview. */
  readonly brief?: boolean;
}

/** The fields of what is selected, under the heading of their group. */
export function FieldGroups({ target, brief = false }: FieldGroupsProps) {
  const { t } = useTranslation();
  const shown = target.fields.filter(({ main }) => !brief || main === true);
  return FIELD_GROUPS.map((group) => {
    const fields = shown.filter((field) => field.group === group);
    if (fields.length === 0) return null;
    return (
      <section key={group} className="insp-group">
        <h3>{t(`inspector.group.${group}`)}</h3>
        {fields.map((field) => (
          <FieldRow key={field.path} field={field} target={target} />
        ))}
      </section>
    );
  });
}
