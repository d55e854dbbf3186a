import { Box, Icon, Popup, Pressable, xcss } from '@forge/react';
import { useCallback, useState } from 'react';
import { rowWords } from '../../plan/describe';
import { useScreen } from '../screen';
import { RowMenu, type RowMoreProps } from './row-menu';

const dots = xcss({
  padding: 'space.050',
  // Here and not between it and its neighbours, of which an open menu is one.
  marginInlineStart: 'space.100',
  backgroundColor: 'color.background.neutral.subtle',
  borderRadius: 'radius.small',
});
const menu = xcss({ padding: 'space.050', minWidth: '180px', maxWidth: '320px' });

/** What can be done with a row as a whole. Its entries are in the document while it is open alone. */
export function RowMore({ section, row, rows }: RowMoreProps) {
  const { editedSection, mayEdit, words } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const turn = useCallback(() => setOpen((before) => !before), []);
  const close = useCallback(() => setOpen(false), []);
  if (!mayEdit || editedSection !== section) return null;
  const name = words('row.more', { row: rowWords(row, { words }) });
  return (
    <>
      <Pressable xcss={dots} onClick={turn}>
        <Icon glyph="more" label={name} />
      </Pressable>
      {isOpen && (
        // Beside what was pressed and not around it: a closed menu costs no node, and the focus has where to go back to.
        <Popup
          isOpen
          onClose={close}
          placement="bottom-end"
          label={name}
          role="dialog"
          trigger={() => <Box />}
          content={() => (
            <Box xcss={menu}>
              <RowMenu section={section} row={row} rows={rows} close={close} />
            </Box>
          )}
        />
      )}
    </>
  );
}
