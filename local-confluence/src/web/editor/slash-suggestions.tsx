import CodeIcon from '@atlaskit/icon/core/angle-brackets';
import HeadingIcon from '@atlaskit/icon/core/text-heading';
import BulletIcon from '@atlaskit/icon/core/list-bulleted';
import MentionIcon from '@atlaskit/icon/core/mention';
import NumberIcon from '@atlaskit/icon/core/list-numbered';
import PanelIcon from '@atlaskit/icon/core/status-information';
import PageIcon from '@atlaskit/icon/core/page';
import QuoteIcon from '@atlaskit/icon/core/quotation-mark';
import RuleIcon from '@atlaskit/icon/core/minus';
import TableIcon from '@atlaskit/icon/core/table';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { Command } from 'prosemirror-state';
import type { ReactNode } from 'react';
import type { AppView } from '../../local-api';
import type { Words } from '../words/en-us';
import {
  insertRule,
  insertTable,
  intoPanel,
  toCodeBlock,
  toggleList,
  toggleQuote,
  toHeading,
} from './commands';
import type { LiveEditor } from './live-editor';
import { insertMacro, newMacroNode } from './macro-nodes';
import { firstLetter } from '../people/first-letter';
import { bestFirst } from './best-first';
import type { Suggestion } from './typeahead-list';

/** Everything that `/` can put in a page: the app's macros first, then the editor's own blocks. */
export function slashSuggestions(
  words: Words,
  app: AppView | null,
  macroInserted: (localId: string) => void,
  includePage: () => void,
): (query: string) => Suggestion[] {
  const include: Suggestion = {
    id: 'include',
    title: words.includePage,
    hint: words.includePageHint,
    icon: <PageIcon label="" />,
    choose: includePage,
  };
  const all = [...macroSuggestions(app, macroInserted), ...ownSuggestions(words), include];
  return (query) => bestFirst(all, query);
}

function macroSuggestions(app: AppView | null, macroInserted: (localId: string) => void): Suggestion[] {
  if (app === null) return [];
  return app.macros.map((macro) => ({
    id: `macro-${macro.key}`,
    title: macro.title,
    hint: macro.description,
    icon: <MacroIcon icon={macro.icon} title={macro.title} />,
    choose: ({ view }) => {
      const localId = crypto.randomUUID();
      view.dispatch(insertMacro(view.state, newMacroNode(app, macro, localId)));
      if (macro.config?.openOnInsert === true) macroInserted(localId);
    },
  }));
}

export function MacroIcon({ icon, title }: { icon: string | null; title: string }) {
  if (icon !== null) return <img src={icon} alt="" width={20} height={20} />;
  return <span className="macro-letter">{firstLetter(title)}</span>;
}

function ownSuggestions(words: Words): Suggestion[] {
  const hints = words.slashHints;
  const headings = [1, 2, 3].map((level) =>
    own(`heading-${level}`, words.heading(level), hints.heading, <HeadingIcon label="" />, toHeading(level)),
  );
  return [
    ...headings,
    own('bullets', words.bulletList, hints.bulletList, <BulletIcon label="" />, toggleList('bulletList')),
    own(
      'numbers',
      words.numberedList,
      hints.numberedList,
      <NumberIcon label="" />,
      toggleList('orderedList'),
    ),
    own('info', words.infoPanel, hints.infoPanel, <PanelIcon label="" />, intoPanel('info')),
    own('warning', words.warningPanel, hints.warningPanel, <WarningIcon label="" />, intoPanel('warning')),
    own('table', words.table, hints.table, <TableIcon label="" />, insertTable),
    own('quote', words.quote, hints.quote, <QuoteIcon label="" />, toggleQuote),
    own('code', words.codeBlock, hints.codeBlock, <CodeIcon label="" />, toCodeBlock),
    own('rule', words.divider, hints.divider, <RuleIcon label="" />, insertRule),
    {
      id: 'mention',
      title: words.mention,
      hint: hints.mention,
      icon: <MentionIcon label="" />,
      choose: ({ view }) => view.dispatch(view.state.tr.insertText('@')),
    },
  ];
}

function own(id: string, title: string, hint: string, icon: ReactNode, command: Command): Suggestion {
  return {
    id,
    title,
    hint,
    icon,
    choose: ({ view }: LiveEditor) => void command(view.state, view.dispatch, view),
  };
}
