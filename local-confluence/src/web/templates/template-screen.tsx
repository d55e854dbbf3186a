import type { SpaceView, TemplateView } from '../../local-api';
import { Refusal } from '../data/ask';
import { useAsked } from '../data/use-asked';
import { useInstalledApp } from '../data/installed-app';
import { NotFound } from '../page/not-found';
import { useCurrentSpace } from '../shell/current-space';
import { LoadingMark } from '../shell/loading-mark';
import { TemplateWriting } from './template-writing';

interface TemplateScreenProps {
  spaceKey: string;
  /** Null for one that is not made yet. */
  templateId: string | null;
}

/** A template at its address, which is its editor. */
export function TemplateScreen({ templateId }: TemplateScreenProps) {
  const { spaces, space } = useCurrentSpace();
  if (spaces !== null && space?.canAdminister !== true) return <NotFound />;
  // The slash menu and the macros need the app from the first moment.
  if (useInstalledApp() === null || space === null) return <LoadingMark />;
  return templateId === null ? (
    <TemplateWriting space={space} opened={null} />
  ) : (
    <KeptTemplate space={space} templateId={templateId} />
  );
}

function KeptTemplate({ space, templateId }: { space: SpaceView; templateId: string }) {
  const [asked] = useAsked<TemplateView>(`/local/templates/${templateId}`);
  if (asked.state === 'failed') {
    if (asked.error instanceof Refusal) return <NotFound />;
    throw asked.error;
  }
  if (asked.state === 'asking') return <LoadingMark />;
  return <TemplateWriting space={space} opened={asked.answer} />;
}
