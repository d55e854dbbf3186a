import { Text } from '@forge/react';
import { useScreen } from '../../screen';

/** A blank that matters. */
export function NotSet() {
  return <Text color="color.text.subtlest">{useScreen().words('field.notSet')}</Text>;
}
