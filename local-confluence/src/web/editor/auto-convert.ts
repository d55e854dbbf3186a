/**
 * Macro autoconvert (the macro module's page of Forge's documentation): a pasted link that matches a pattern of the
 * manifest becomes the macro, and the macro is told the link. Nothing asks the address anything.
 */
import { Plugin } from 'prosemirror-state';
import type { AppView } from '../../local-api';
import { asInTheCloud, matches } from './link-patterns';
import { insertMacro, newMacroNode, withPastedLink } from './macro-nodes';

/** `appOf` is asked when something is pasted: the app may be known only after the editor stands. */
export function autoConvert(appOf: () => AppView | null, newId: () => string): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event) {
        const link = event.clipboardData?.getData('text/plain').trim() ?? '';
        const app = appOf();
        const macro = app?.macros.find(({ autoConvert: patterns }) =>
          patterns.some((pattern) => matches(pattern, asInTheCloud(link, window.location.origin))),
        );
        if (app == null || macro === undefined) return false;
        view.dispatch(insertMacro(view.state, withPastedLink(newMacroNode(app, macro, newId()), link)));
        return true;
      },
    },
  });
}
