/** What stands in the macro's place: the plan, or a sentence that says why not and what to do. */
import { SectionMessage, SectionMessageAction, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import type { ShownAlone } from '../../plan/alone';
import { unchangedCopyOf } from '../../plan/copied';
import type { Refusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import { splitSentence } from '../../plan/sentence';
import type { WordKey, Words } from '../../plan/words';
import type { Home, Opened } from '../../resolvers/contract';
import type { Place } from '../data/place';
import type { Opening, OpenPlan } from '../data/use-open-plan';
import { useSamePlan } from '../data/use-same-plan';
import { Boundary } from './boundary';
import { PlanDocument } from './document';
import { Origins } from './origins';
import { Orphans } from './orphans';
import { PageLink } from './page-link';
import { joinedNames } from './read/joined';

interface Props {
  readonly place: Place;
  readonly open: OpenPlan;
  readonly opening: Opening;
}

export function Shown({ place, open: { opened, mayEdit }, opening }: Props) {
  const words = wordsOf(place.language);
  if (!opened.ok) return <Refused refusal={opened.refusal} words={words} retry={opening.retry} />;
  const found = opened.value;
  if (found.state === 'new' && found.orphans.length > 0)
    return <Orphans orphans={found.orphans} mayEdit={mayEdit} words={words} opening={opening} />;
  if (found.state === 'copy' && !mayEdit) return <YetToCopy of={found.of} words={words} />;
  const origins = found.state === 'plan' ? [] : found.origins;
  // In the page editor a page is still being made: its plan is chosen when it is there.
  if (found.state === 'copy' || (origins.length > 0 && !place.inPageEditor))
    return (
      <Origins
        origins={origins}
        mayBeNew={found.state === 'new'}
        mayEdit={mayEdit}
        words={words}
        opening={opening}
      />
    );
  return (
    <Boundary sentence={words('screen.broken')}>
      <Standing place={place} found={found} mayEdit={mayEdit} words={words} />
    </Boundary>
  );
}

interface StandingProps {
  readonly place: Place;
  readonly found: Exclude<Opened, { state: 'copy' }>;
  readonly mayEdit: boolean;
  readonly words: Words;
}

const NOBODY = { revision: 0, named: [] };

function Standing({ place, found, mayEdit, words }: StandingProps) {
  const { plan } = found;
  const mirrorOf = found.state === 'plan' ? found.mirrorOf : null;
  const newer = found.state === 'plan' ? (found.newer ?? []) : [];
  const isIncluded = found.state === 'plan' && found.isIncluded === true;
  // What a newer app writes is not followed: each look would find it anew. What is only included is followed at home.
  const isAlive = found.state === 'plan' && newer.length === 0 && !isIncluded;
  const copiedFrom = found.state === 'plan' && mirrorOf === null ? unchangedCopyOf(plan) : null;
  const title = plan.sections.top.own.title ?? null;
  // Two sections of one plan are no repetition.
  const only = place.config?.section ?? null;
  const isTwice = useSamePlan(only === null ? plan.head.key : `${plan.head.key} ${only}`);
  return (
    <Stack space="space.150">
      {place.inPageEditor && <Notice>{words('screen.inPageEditor')}</Notice>}
      {newer.length > 0 && (
        <Notice>
          {words('screen.newer', {
            sections: joinedNames(
              newer.map((name) => words(`section.${name}`)),
              words,
            ),
          })}
        </Notice>
      )}
      {mirrorOf !== null && (
        <Elsewhere
          sentence={words(mirrorSentence(isIncluded, only, title))}
          contentId={mirrorOf.contentId}
          page={mirrorOf.title === '' ? words('screen.mirror.open') : mirrorOf.title}
          title={title}
        />
      )}
      {copiedFrom !== null && (
        <Elsewhere
          sentence={words('screen.copied')}
          contentId={copiedFrom}
          page={words('screen.copied.page')}
          title={title}
        />
      )}
      {isTwice && (
        <Text size="small" color="color.text.subtle">
          {words('screen.twice')}
        </Text>
      )}
      <PlanDocument
        // A starter that is stored now is another plan's beginning for those who edit.
        key={`${found.state} ${plan.head.key}`}
        place={place}
        plan={plan}
        notices={found.state === 'plan' ? found.notices : NOBODY}
        mirrorOf={mirrorOf}
        isStored={isAlive}
        mayEdit={mayEdit && isAlive && !place.inPageEditor}
      />
    </Stack>
  );
}

interface ElsewhereProps {
  /** With `{page}` in it, and perhaps the plan's `{title}`. */
  readonly sentence: string;
  readonly contentId: string;
  readonly page: string;
  readonly title: string | null;
}

/** A sentence about the plan of another page, and the way there. */
function Elsewhere({ sentence, contentId, page, title }: ElsewhereProps) {
  return (
    <Text size="small" color="color.text.subtle">
      {splitSentence(sentence).map((part) => {
        if ('text' in part) return part.text;
        if (part.name === 'title') return title;
        return (
          <PageLink key="page" contentId={contentId}>
            {page}
          </PageLink>
        );
      })}
    </Text>
  );
}

/** A section that stands alone does not say the plan's title elsewhere. */
function mirrorSentence(isIncluded: boolean, only: ShownAlone | null, title: string | null): WordKey {
  if (isIncluded) return 'screen.included';
  if (only === null) return 'screen.mirror';
  return title === null ? 'screen.mirror.section' : 'screen.mirror.sectionOf';
}

function YetToCopy({ of, words }: { readonly of: Home; readonly words: Words }) {
  return (
    <SectionMessage>
      <Text>
        {words('screen.copy')} <PageLink contentId={of.contentId}>{words('screen.openPage')}</PageLink>
      </Text>
    </SectionMessage>
  );
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <SectionMessage>
      <Text>{children}</Text>
    </SectionMessage>
  );
}

interface RefusedProps {
  readonly refusal: Refusal;
  readonly words: Words;
  readonly retry: () => void;
}

function Refused({ refusal, words, retry }: RefusedProps) {
  const passes = refusal.code === 'unavailable' || refusal.code === 'busy';
  return (
    <SectionMessage
      appearance={passes ? 'warning' : 'information'}
      actions={
        passes
          ? [
              <SectionMessageAction key="retry" onClick={retry}>
                {words('action.retry')}
              </SectionMessageAction>,
            ]
          : []
      }
    >
      <Text>
        {/* Nobody has typed anything yet. */}
        {refusal.code === 'unavailable'
          ? words(`screen.unreached.${refusal.of}`)
          : refusalSentence(refusal, words)}
      </Text>
    </SectionMessage>
  );
}
