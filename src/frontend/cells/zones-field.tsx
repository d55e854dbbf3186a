import { Select } from '@forge/react';
import { useCallback } from 'react';
import { useScreen } from '../screen';
import type { EditorProps } from './editor-props';
import { chosenOf, type Choice } from './choice';

/** All that the browser knows; they cross to the host only while this field is open. */
const ZONES: readonly Choice[] = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

export function ZonesField({ id, begin, onTyped, isFirst, isInvalid }: EditorProps) {
  const { words } = useScreen();
  const choose = useCallback((said: unknown) => onTyped(chosenOf(said)), [onTyped]);
  const chosen = (typeof begin === 'string' ? [] : begin).map(
    (zone) => ZONES.find(({ value }) => value === zone) ?? { value: zone, label: zone },
  );
  return (
    <Select
      inputId={id}
      name={id}
      options={ZONES}
      defaultValue={chosen}
      onChange={choose}
      placeholder={words('editing.zones.pick')}
      autoFocus={isFirst}
      isInvalid={isInvalid}
      isMulti
      isSearchable
    />
  );
}
