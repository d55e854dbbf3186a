/** What stands in the macro's place: the plan, or a sentence that says why not and what to do. */
import { Link, SectionMessage, SectionMessageAction, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import type { ShownAlone } from '../../plan/alone';
import type { Refusal } from '../../plan/refusal';
import { refusalSentence } from '../../plan/refusal-words';
import { splitSentence } from '../../plan/sentence';
import type { Words } from '../../plan/words';
import type { KeptOn, Opened } from '../../resolvers/contract';
import type { Place } from '../data/place';
import type { Opening, OpenPlan } from '../data/use-open-plan';
import { useSamePlan } from '../data/use-same-plan';
import { Boundary } from './boundary';
import { PlanDocument } from './document';
import { Orphans } from './orphans';
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
  if (found.state === 'copy') return <Notice>{words('screen.copy')}</Notice>;
  if (found.state === 'new' && found.orphans.length > 0)
    return <Orphans orphans={found.orphans} mayEdit={mayEdit} words={words} opening={opening} />;
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
  const isCurrent = newer.length === 0;
  // Two sections of one plan are no repetition.
  const only = place.config?.section ?? null;
  const isTwice = useSamePlan(only === null ? plan.head.key : `${plan.head.key} ${only}`);
  return (
    <Stack space="space.150">
      {place.inPageEditor && <Notice>{words('screen.inPageEditor')}</Notice>}
      {!isCurrent && (
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
        <KeptElsewhere
          page={mirrorOf}
          only={only}
          title={plan.sections.top.own.title ?? null}
          words={words}
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
        // What a newer app writes is not followed: each look would find it anew.
        isStored={found.state === 'plan' && isCurrent}
        mayEdit={mayEdit && found.state === 'plan' && isCurrent && !place.inPageEditor}
      />
    </Stack>
  );
}

interface KeptElsewhereProps {
  readonly page: KeptOn;
  readonly only: ShownAlone | null;
  /** The plan's own: a section that stands alone does not say it elsewhere. */
  readonly title: string | null;
  readonly words: Words;
}

function KeptElsewhere({ page, only, title, words }: KeptElsewhereProps) {
  const key = title === null ? 'screen.mirror.section' : 'screen.mirror.sectionOf';
  const sentence = splitSentence(words(only === null ? 'screen.mirror' : key));
  return (
    <Text size="small" color="color.text.subtle">
      {sentence.map((part) => {
        if ('text' in part) return part.text;
        if (part.name === 'title') return title;
        return (
          <Link key="page" href={`/wiki/pages/viewpage.action?pageId=${page.contentId}`}>
            {page.title === '' ? words('screen.mirror.open') : page.title}
          </Link>
        );
      })}
    </Text>
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
      <Text>{refusalSentence(refusal, words)}</Text>
    </SectionMessage>
  );
}
