import { Plugin } from 'prosemirror-state';

/**
 * Browsers report a moved cursor a moment later, and keys can follow each other faster than that (End, Enter):
 * the second would act where the cursor was. Before each key ProseMirror is made to look where it is now.
 */
export function cursorInStep(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: () => {
          document.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  });
}
