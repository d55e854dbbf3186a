import { Text } from '@forge/react';
import type { SectionName } from '../../plan/fields';
import { LIMITS } from '../../plan/limits';
import type { AnySection } from '../../plan/section';
import { bytesOf } from '../../plan/section-bytes';
import { useScreen } from '../screen';

/** From here on a limit is near. */
const NEAR = 0.9;
const KB = 1_000;

/** How full a section is, once that matters to whoever edits it. */
export function NearLimits({ section }: { readonly section: SectionName }) {
  const { plan, words } = useScreen();
  const found: AnySection = plan.sections[section];
  const count = found.rows.length;
  const bytes = bytesOf(found);
  const sentences = [
    ...(count < NEAR * LIMITS.rowsInASection
      ? []
      : [words('rows.near', { count, limit: LIMITS.rowsInASection })]),
    ...(bytes < NEAR * LIMITS.sectionBytes
      ? []
      : [words('rows.near.size', { size: Math.ceil(bytes / KB), limit: LIMITS.sectionBytes / KB })]),
  ];
  if (sentences.length === 0) return null;
  return (
    <Text size="small" color="color.text.warning">
      {sentences.join(' ')}
    </Text>
  );
}
