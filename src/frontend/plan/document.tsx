/** A plan as a document: everyone reads the same; those who may edit turn one section at a time into fields. */
import { Stack } from '@forge/react';
import { useCallback, useMemo, useState } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import type { SectionName } from '../../plan/fields';
import type { Notices } from '../../plan/notice';
import { peopleNamed } from '../../plan/people-named';
import type { Plan } from '../../plan/plan';
import { rowsOf } from '../../plan/section';
import type { KeptOn } from '../../resolvers/contract';
import { OpenCells } from '../cells/open-cell';
import { useAccounts } from '../data/use-accounts';
import type { Place } from '../data/place';
import { isNarrowWindow } from '../data/window';
import { HistoryPanel } from '../history/history';
import { Import, isBlank, OfferedImport } from '../import/import';
import { useOpening } from '../import/use-opening';
import { NotCurrent } from '../saving/not-current';
import { OthersProvider } from '../saving/others';
import { useEdits } from '../saving/use-edits';
import { useFollowing } from '../saving/use-following';
import { Prepare } from '../update/prepare';
import { useMentions } from '../mention/mentions';
import { AskedComment } from '../mention/preview';
import { ScreenProvider, type Screen } from '../screen';
import { Foot } from './foot';
import { OpenDetailsProvider } from './open-details';
import { isHolder } from './read/role';
import { dayIn } from './review';
import { Sections } from './sections';
import { Top, TopOfSection } from './top';
import { TurningProvider } from './turning';

interface Props {
  readonly place: Place;
  readonly plan: Plan;
  readonly notices: Notices;
  readonly mirrorOf: KeptOn | null;
  readonly mayEdit: boolean;
  /** Others can change it while it is on screen. */
  readonly isStored: boolean;
}

export function PlanDocument({
  place,
  plan: opened,
  notices: openedNotices,
  mirrorOf,
  mayEdit,
  isStored,
}: Props) {
  const { me, language, timeZone } = place;
  const only = place.config?.section ?? null;
  const edits = useEdits({ plan: opened, notices: openedNotices });
  const { plan, notices, editing, setNotices } = edits;
  const { behind, look } = useFollowing(edits.queue, isStored && !place.inPageEditor);
  const mayAct = isStored && !place.inPageEditor && me !== null;
  const mentions = useMentions(plan, notices, { me, mayEdit });
  const [editedSection, edit] = useState<SectionName | null>(null);
  const [showsDetails, setShowsDetails] = useState(false);
  const { sections } = plan;
  const named = useMemo(
    // Of a conflict it is said whose the other word is.
    () => [...peopleNamed(sections), ...(mayEdit ? edits.others.map(({ person }) => person) : [])],
    [sections, edits.others, mayEdit],
  );
  const accounts = useAccounts(named);
  const { statusOf, nameOf } = accounts;
  const others = useMemo(
    () => ({ changes: edits.others, behind, look, nameOf }),
    [edits.others, behind, look, nameOf],
  );
  // The app has one frame, which copies for the one and saves for the other.
  const [panel, setPanel] = useState<'prepare' | 'keep' | 'history' | 'import' | null>(null);
  const isPreparing = panel === 'prepare';
  const turnPreparing = useCallback((isOpen: boolean) => setPanel(isOpen ? 'prepare' : null), []);
  const turnKeeping = useCallback((isOpen: boolean) => setPanel(isOpen ? 'keep' : null), []);
  const turnImporting = useCallback((isOpen: boolean) => setPanel(isOpen ? 'import' : null), []);
  const importing = useOpening(
    panel === 'import',
    turnImporting,
    isBlank(sections) ? 'where the plan is empty' : 'outside',
  );
  const showsHistory = panel === 'history';
  const turnHistory = useCallback(() => setPanel((open) => (open === 'history' ? null : 'history')), []);
  const hasHistory = isStored && !place.inPageEditor;
  const own = useMemo(
    () =>
      rowsOf(sections.roles, 'role').flatMap(({ id, cells }) =>
        me !== null && isHolder(cells, me) ? [id] : [],
      ),
    [sections.roles, me],
  );
  const today = useCallback(() => dayIn(timeZone, Date.now()), [timeZone]);
  const turnDetails = useCallback(() => setShowsDetails((shown) => !shown), []);
  const [isNarrow] = useState(isNarrowWindow);
  const turning = useMemo(
    () => ({
      edit,
      turnDetails,
      turnHistory: hasHistory ? turnHistory : null,
      showsHistory,
      isNarrow,
      today,
    }),
    [turnDetails, hasHistory, turnHistory, showsHistory, isNarrow, today],
  );
  const screen = useMemo(
    (): Screen => ({
      plan,
      notices,
      mirrorOf,
      only,
      me,
      mayEdit,
      mayAct,
      words: wordsOf(language),
      planWords: wordsOf(plan.head.language),
      statusOf,
      mentions,
      showsDetails,
      editedSection,
      editing,
      setNotices,
    }),
    [
      plan,
      notices,
      mirrorOf,
      only,
      me,
      mayEdit,
      mayAct,
      language,
      statusOf,
      mentions,
      showsDetails,
      editedSection,
      editing,
      setNotices,
    ],
  );
  // What an empty plan offers stays where it was pressed.
  const [offersImport] = useState(() => isBlank(opened.sections));
  const history = showsHistory && <HistoryPanel timeZone={timeZone} />;
  return (
    <ScreenProvider value={screen}>
      <OthersProvider value={others}>
        <TurningProvider value={turning}>
          <OpenDetailsProvider own={own} all={showsDetails}>
            <OpenCells>
              <Stack space="space.400">
                <NotCurrent />
                {only === null ? (
                  <Top history={history}>
                    {!place.inPageEditor && (
                      <Prepare place={place} accounts={accounts} isOpen={isPreparing} turn={turnPreparing} />
                    )}
                  </Top>
                ) : (
                  <TopOfSection history={history} />
                )}
                {only === null && mayEdit && offersImport && (
                  <Import place={place} opening={importing}>
                    <OfferedImport opening={importing} />
                  </Import>
                )}
                <Sections only={only} isPreparing={isPreparing} />
                <AskedComment />
                {only === null && !place.inPageEditor && (
                  <Foot
                    place={place}
                    open={panel}
                    turnKeeping={turnKeeping}
                    importing={importing}
                    mayImport={mayEdit && !offersImport}
                  />
                )}
              </Stack>
            </OpenCells>
          </OpenDetailsProvider>
        </TurningProvider>
      </OthersProvider>
    </ScreenProvider>
  );
}
