/** *Keep a copy*: the plan as it is now, outside the app; for whoever may read it. */
import { Box, Button, Inline, Link, LoadingButton, Stack, Text } from '@forge/react';
import { useCallback } from 'react';
import { refusalSentence } from '../../plan/refusal-words';
import { Boundary } from '../plan/boundary';
import { footPanel } from '../plan/foot-panel';
import { Failure } from '../mention/failure';
import { useScreen } from '../screen';
import { FileFrame } from './file-frame';
import { LinkFrame } from './link-frame';
import { useKeeping, type What } from './use-keeping';

interface Props {
  /** What the platform calls this macro of the page. */
  readonly macro: string | null;
}

interface TurnerProps {
  readonly isOpen: boolean;
  readonly turn: (isOpen: boolean) => void;
}

export function KeepTurner({ isOpen, turn }: TurnerProps) {
  const { words } = useScreen();
  const press = useCallback(() => turn(!isOpen), [turn, isOpen]);
  return (
    <Button appearance="subtle" spacing="compact" onClick={press}>
      {words(isOpen ? 'keeping.close' : 'keeping.open')}
    </Button>
  );
}

export function Keep({ macro }: Props) {
  const { words } = useScreen();
  return (
    <Box xcss={footPanel}>
      <Boundary sentence={words('screen.broken')}>
        <Ways macro={macro} />
      </Boundary>
    </Box>
  );
}

const WAYS = ['html', 'json', 'page', 'link'] as const satisfies readonly What[];

function Ways({ macro }: Props) {
  const { plan, words } = useScreen();
  const { kept, make } = useKeeping(plan.head);
  return (
    <Stack space="space.150">
      {WAYS.map((what) => (
        <Stack key={what} space="space.050">
          <Inline>
            <LoadingButton
              spacing="compact"
              isLoading={kept.state === 'making' && kept.what === what}
              onClick={() => make(what)}
            >
              {words(`keeping.${what}`)}
            </LoadingButton>
          </Inline>
          <Text size="small" color="color.text.subtle">
            {words(`keeping.${what}.why`)}
          </Text>
        </Stack>
      ))}
      {kept.state === 'file' && <FileFrame macro={macro} file={kept.file} />}
      {kept.state === 'link' && <LinkFrame macro={macro} link={kept.link} />}
      {kept.state === 'page' && (
        <Text>
          {words('keeping.page.done')}{' '}
          <Link href={kept.url} openNewTab>
            {words('keeping.page.see')}
          </Link>
        </Text>
      )}
      {kept.state === 'refused' && <Failure sentence={refusalSentence(kept.refusal, words)} />}
    </Stack>
  );
}
