import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useRef, useState } from 'react';
import type { AdfDocument, SaveTemplate, SpaceView, TemplateView } from '../../local-api';
import { ask, sentenceOf } from '../data/ask';
import type { LiveEditor } from '../editor/live-editor';
import { PageEditor } from '../editor/page-editor';
import { TitleField } from '../editor/title-field';
import { toAdf } from '../editor/to-adf';
import { Toolbar } from '../editor/toolbar';
import { useSay } from '../shell/flags';
import { paths } from '../shell/route';
import { goTo } from '../shell/router';
import { useDocumentTitle } from '../shell/use-document-title';
import { useWords } from '../words/words';

const NOTHING: AdfDocument = { type: 'doc', version: 1, content: [] };

interface TemplateWritingProps {
  space: SpaceView;
  /** Null for one that is not made yet: then there is nothing of it but what stands here. */
  opened: TemplateView | null;
}

/** The editor of a template: name and body, kept when *Save* is pressed. */
export function TemplateWriting({ space, opened }: TemplateWritingProps) {
  const words = useWords();
  const say = useSay();
  const editor = useRef<LiveEditor | null>(null);
  const [name, setName] = useState(opened?.name ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  useDocumentTitle(name);
  const leave = (): void => goTo(paths.templates(space.key));

  const save = async (): Promise<void> => {
    if (editor.current === null) return;
    setRefusal(null);
    if (name.trim() === '') {
      setRefusal(words.templateNameNeeded);
      return;
    }
    setIsSaving(true);
    const body: SaveTemplate = { name: name.trim(), body: toAdf(editor.current.view.state.doc) };
    try {
      if (opened === null)
        await ask('POST', `/local/spaces/${encodeURIComponent(space.key)}/templates`, body);
      else await ask('PUT', `/local/templates/${opened.id}`, body);
      say.done(words.templateSaved);
      leave();
    } catch (error) {
      setRefusal(words.saveFailed(sentenceOf(error)));
      setIsSaving(false);
    }
  };

  return (
    <PageEditor
      place={{ content: null, space, ...(opened === null ? {} : { templateId: opened.id }) }}
      initial={opened?.body ?? NOTHING}
      changed={() => undefined}
      ready={(live) => {
        editor.current = live;
      }}
      above={(live) => (
        <>
          <div className="writing-bar">
            {live === null ? <span /> : <Toolbar editor={live} />}
            <div className="writing-buttons">
              <Button appearance="primary" isLoading={isSaving} onClick={() => void save()}>
                {words.save}
              </Button>
              <Button appearance="subtle" onClick={leave}>
                {words.close}
              </Button>
            </div>
          </div>
          <div className="column">
            <div className="notes" role="alert">
              {refusal === null ? null : <SectionMessage appearance="error">{refusal}</SectionMessage>}
            </div>
            <TitleField
              label={words.templateName}
              placeholder={words.giveTemplateName}
              value={name}
              autoFocus={opened === null}
              change={setName}
              done={() => editor.current?.view.focus()}
            />
          </div>
        </>
      )}
    />
  );
}
