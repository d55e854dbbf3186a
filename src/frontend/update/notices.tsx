/** What the plan lacks, and what others did to it meanwhile. */
import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { useCallback, useMemo } from 'react';
import { changedMeanwhile } from '../../plan/update/changed-meanwhile';
import { rowWords } from '../../plan/describe';
import { joinedNames } from '../plan/read/joined';
import { useScreen } from '../screen';
import { usePreparing } from './preparing';

/** Of more rows than this the first are named. */
const MOST = 8;

export function Notices() {
  const { words } = useScreen();
  const { shown } = usePreparing();
  const { lacks, situation } = shown;
  return (
    <>
      {situation.gone && (
        <SectionMessage appearance="warning">
          <Text>{words('update.gone')}</Text>
        </SectionMessage>
      )}
      <ChangedMeanwhile />
      {lacks.length > 0 && (
        <SectionMessage>
          {lacks.map((lack) => (
            <Text key={lack}>{words(`update.lacks.${lack}`)}</Text>
          ))}
        </SectionMessage>
      )}
    </>
  );
}

function ChangedMeanwhile() {
  const { plan, words } = useScreen();
  const { seen, see } = usePreparing();
  const { sections } = plan;
  const changed = useMemo(() => changedMeanwhile(seen, sections), [seen, sections]);
  const dismiss = useCallback(() => see(sections), [see, sections]);
  if (changed.length === 0) return null;
  const rows = changed
    .slice(0, MOST)
    .map(({ what, row }) => words(`prepare.changed.${what}`, { row: rowWords(row, { words }) }));
  const more = changed.length - rows.length;
  return (
    <SectionMessage
      actions={[
        <SectionMessageAction key="seen" onClick={dismiss}>
          {words('prepare.changed.seen')}
        </SectionMessageAction>,
      ]}
    >
      <Text>
        {words('update.planChanged', {
          rows: joinedNames(more > 0 ? [...rows, words('reading.more', { count: more })] : rows, words),
        })}
      </Text>
    </SectionMessage>
  );
}
