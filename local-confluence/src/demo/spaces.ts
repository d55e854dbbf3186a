/** The demo's two spaces, with the pages that have nothing to do with any app. */
import type { NewContentInput } from '../site/contents';
import type { Restrictions } from '../site/records';
import type { NewSpaceInput } from '../site/spaces';
import { demoPeople } from './people';
import { doc, h2, info, list, p } from './write';

const { admin, editor, editor2, redacteur, viewer, guest, former } = demoPeople;

const WRITERS = [editor, editor2, redacteur].map(({ accountId }) => ({
  to: { accountId },
  rights: ['view' as const, 'comment' as const, 'edit' as const],
}));
const ADMIN = {
  to: { accountId: admin.accountId },
  rights: ['view' as const, 'comment' as const, 'edit' as const, 'administer' as const],
};

export const demoSpaces: NewSpaceInput[] = [
  {
    key: 'OPS',
    name: 'Operations',
    authorId: admin.accountId,
    // The outsider is not here: to her, the space does not exist.
    grants: [
      ADMIN,
      ...WRITERS,
      { to: { accountId: viewer.accountId }, rights: ['view'] },
      { to: { accountId: former.accountId }, rights: ['view', 'comment', 'edit'] },
    ],
    home: {
      id: '98305',
      title: 'Operations',
      body: doc(
        p(
          'We keep the shop open: the storefront, the payments behind it and the warehouse screens. This space holds what we agree on and what we have to find quickly.',
        ),
        h2('Where things are'),
        list(
          'How we work: rotas, hand-overs, the weekly review on Tuesdays at 10:00.',
          'What we run: one page for each service, kept by the team that is paged for it.',
          'Sandbox: a page to try things on. Nobody minds what you do there.',
        ),
        h2('New here?'),
        p(
          'Ask for access to the rota first, then sit beside whoever is on call for a day. Write down what you had to ask: the answer belongs in this space.',
        ),
      ),
    },
  },
  {
    key: 'TEAM',
    name: 'Customer team',
    authorId: admin.accountId,
    grants: [
      ADMIN,
      ...WRITERS,
      { to: 'everyone', rights: ['view', 'comment'] },
      { to: { accountId: guest.accountId }, rights: ['view', 'comment'] },
    ],
    home: {
      id: '98306',
      title: 'Customer team',
      body: doc(
        p(
          'We answer customers: by mail, in chat and on the phone, from eight to eight. Everybody in the company can read this space and comment on it.',
        ),
        h2('This month'),
        list(
          'The new answers for late deliveries are live. Please use them and say what is missing.',
          'Chat opens an hour earlier from the fifteenth.',
          'Whoever is on the late shift closes the day with three lines in the team channel.',
        ),
      ),
    },
  },
];

export interface DemoPage {
  authorId: string;
  spaceKey: string;
  page: Omit<NewContentInput, 'spaceId' | 'subtype' | 'kind' | 'status'>;
  restrictions?: Restrictions;
}

const BOTH = [admin.accountId, editor.accountId];

export const demoPages: DemoPage[] = [
  {
    authorId: editor.accountId,
    spaceKey: 'OPS',
    page: {
      id: '98310',
      title: 'Sandbox',
      body: doc(
        info('A page to try things on. Edit it, break it, put it right again from the history.'),
        p('Press “Edit”, type / where you want something, and choose it from the list.'),
      ),
    },
  },
  {
    authorId: editor2.accountId,
    spaceKey: 'OPS',
    page: {
      id: '98311',
      title: 'How we hand over',
      body: doc(
        p('The hand-over is at 09:00, by voice, ten minutes, with this page open.'),
        list(
          'What is still open, and what you would do next.',
          'What you silenced, until when, and why.',
          'Anything announced for today: releases, campaigns, visits from auditors.',
        ),
      ),
    },
  },
  {
    authorId: admin.accountId,
    spaceKey: 'OPS',
    page: {
      id: '98312',
      title: 'Supplier contract review',
      body: doc(
        info('Only Nadia and Tom see this page until the contract is signed.'),
        p(
          'The hosting contract ends in March. We want shorter notice, and credits that do not have to be asked for.',
        ),
      ),
    },
    restrictions: { view: BOTH, edit: BOTH },
  },
];
