/** How bad it is, what is special about it, and how far it has come. Criteria stand beside the choice until it is made. */
import { Box, Button, Checkbox, Heading, Inline, Stack, xcss } from '@forge/react';
import { useCallback, useState } from 'react';
import { STAGES } from '../../plan/fields';
import { rowsOf, type RowOf } from '../../plan/section';
import type { IncidentStage } from '../../plan/update/preparation';
import { useRowKeys } from '../rows/row-keys';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { usePreparing } from './preparing';

const INCIDENT_STAGES = STAGES.filter((stage): stage is IncidentStage => stage !== 'anyTime');

const NAME = xcss({ width: '25%', minWidth: '150px' });
const WHOLE = xcss({ width: '100%' });
const COUNTS = xcss({ width: '60%', minWidth: '230px', flexGrow: '1' });

export function Choice() {
  const { plan, words } = useScreen();
  const { incidents } = plan.sections;
  const severities = rowsOf(incidents, 'severity');
  const specials = rowsOf(incidents, 'special');
  const { severity } = usePreparing().shown.situation;
  const [compares, setCompares] = useState(false);
  const isWide = severity === null || compares;
  const severityKey = useRowKeys(severities, severity?.id ?? null);
  const specialKey = useRowKeys(specials, null);
  const chose = useCallback(() => setCompares(false), []);
  return (
    <Stack space="space.200">
      {severities.length > 0 && (
        <Stack space="space.100">
          <Title words={words(severity === null ? 'prepare.severity' : 'prepare.severity.chosen')} />
          <Inline space="space.100" rowSpace="space.100" shouldWrap>
            {severities.map((row) => (
              <Severity key={severityKey(row)} row={row} isWide={isWide} chose={chose} />
            ))}
            {severity !== null && (
              <Button appearance="subtle" onClick={() => setCompares(!compares)}>
                {words(compares ? 'prepare.compare.hide' : 'prepare.compare')}
              </Button>
            )}
          </Inline>
          {severity !== null && !compares && <WhatCounts row={severity} />}
        </Stack>
      )}
      {specials.length > 0 && (
        <Stack space="space.050">
          <Title words={words('section.special')} />
          <Inline space="space.200" rowSpace="space.050" shouldWrap>
            {specials.map((row) => (
              <Special key={specialKey(row)} row={row} isWide={isWide} />
            ))}
          </Inline>
        </Stack>
      )}
      {(severity !== null || severities.length === 0) && <StageAndDrill />}
    </Stack>
  );
}

function Title({ words }: { readonly words: string }) {
  return (
    <Heading as="h2" size="xsmall">
      {words}
    </Heading>
  );
}

interface SeverityProps {
  readonly row: RowOf<'severity'>;
  readonly isWide: boolean;
  readonly chose: () => void;
}

/** The button stays the same one when its criteria go: focus stays where it is. */
function Severity({ row, isWide, chose }: SeverityProps) {
  const { words } = useScreen();
  const { pending, shown } = usePreparing();
  const choose = useCallback(() => {
    pending.flush({ type: 'severity', severity: row.id, now: Date.now() });
    chose();
  }, [pending, row.id, chose]);
  const button = (
    <Button
      key="choose"
      isSelected={shown.situation.severity?.id === row.id}
      shouldFitContainer={isWide}
      onClick={choose}
    >
      {row.cells.name ?? words('field.notSet')}
    </Button>
  );
  return (
    <Box {...(isWide ? { xcss: WHOLE } : {})}>
      <Inline space="space.150" rowSpace="space.050" shouldWrap>
        <Box key="name" {...(isWide ? { xcss: NAME } : {})}>
          {button}
        </Box>
        {isWide && (
          <Box key="counts" xcss={COUNTS}>
            <WhatCounts row={row} />
          </Box>
        )}
      </Inline>
    </Box>
  );
}

function WhatCounts({ row: { cells } }: { readonly row: RowOf<'severity'> | RowOf<'special'> }) {
  const { words } = useScreen();
  const { criteria, example } = cells;
  return (
    <Stack>
      {criteria !== undefined && <TextBlocks text={criteria} size="small" />}
      {example !== undefined && (
        <TextBlocks text={words('reading.example', { example })} size="small" color="color.text.subtle" />
      )}
    </Stack>
  );
}

function Special({ row, isWide }: { readonly row: RowOf<'special'>; readonly isWide: boolean }) {
  const { words } = useScreen();
  const { chosen, pending } = usePreparing();
  const on = chosen.specials.includes(row.id);
  const turn = useCallback(
    () => pending.flush({ type: 'special', special: row.id, on: !on }),
    [pending, row.id, on],
  );
  return (
    <Box {...(isWide ? { xcss: WHOLE } : {})}>
      <Checkbox label={row.cells.name ?? words('field.notSet')} isChecked={on} onChange={turn} />
      {(isWide || on) && <WhatCounts row={row} />}
    </Box>
  );
}

function StageAndDrill() {
  const { words, planWords } = useScreen();
  const { chosen, pending } = usePreparing();
  const { drill } = chosen;
  const turn = useCallback(() => pending.flush({ type: 'drill', on: !drill }), [pending, drill]);
  return (
    <>
      <Stack space="space.100">
        <Title words={words('prepare.stage')} />
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {INCIDENT_STAGES.map((stage) => (
            <Stage key={stage} stage={stage} />
          ))}
        </Inline>
      </Stack>
      <Checkbox
        label={words('prepare.drill', { mark: planWords('update.drill') })}
        isChecked={drill}
        onChange={turn}
      />
    </>
  );
}

function Stage({ stage }: { readonly stage: IncidentStage }) {
  const { words } = useScreen();
  const { chosen, pending } = usePreparing();
  const choose = useCallback(
    () => pending.flush({ type: 'stage', stage, now: Date.now() }),
    [pending, stage],
  );
  return (
    <Button isSelected={chosen.stage === stage} onClick={choose}>
      {words(`stage.${stage}`)}
    </Button>
  );
}
