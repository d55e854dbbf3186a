/**
 * Templates of a space: what a new page of it can begin with. Its administrators write them; whoever may add content to the
 * space may use them (https://support.atlassian.com/confluence-cloud/docs/create-a-template/).
 */
import type { AdfDocument } from '../local-api';
import type { Reader } from '../store/store';
import type { Caller } from './caller';
import { authorOf, type Ground, nextLocalId } from './ground';
import { renewRepeatedLocalIds } from './macro-ids';
import { forbidden, invalid, notFound } from './refusal';
import type { SpaceRecord, TemplateRecord } from './records';
import { editedSpace, rightsInSpace, viewedSpace } from './rights';
import { index, nextId, templates } from './tables';

export interface TemplateInput {
  name: string;
  body: AdfDocument;
}

/** Space, template. */
const ofSpace = index('template-of');

export function createTemplates(ground: Ground) {
  const { store } = ground;

  function get(reader: Reader, caller: Caller, id: string): TemplateRecord {
    const template = templates.get(reader, id);
    const space = template && viewedSpace(reader, caller, template.spaceId);
    if (!template || !space || !rightsInSpace(reader, caller, space).edit) throw notFound('template', id);
    return template;
  }

  return {
    /** In the order of making. */
    ofSpace(caller: Caller, spaceId: string): TemplateRecord[] {
      const space = editedSpace(store, caller, spaceId);
      return ofSpace.ids(store, Number(space.id)).flatMap((id) => templates.get(store, id) ?? []);
    },

    get: (caller: Caller, id: string): TemplateRecord => get(store, caller, id),

    create(caller: Caller, spaceId: string, { name, body }: TemplateInput): TemplateRecord {
      return store.transact((writer) => {
        const space = administered(writer, caller, spaceId);
        const template: TemplateRecord = {
          id: nextId(writer),
          spaceId: space.id,
          name: named(name),
          authorId: authorOf(ground, caller),
          body: renewRepeatedLocalIds(body, () => nextLocalId(writer)),
        };
        templates.put(writer, template);
        ofSpace.add(writer, Number(space.id), Number(template.id));
        return template;
      });
    },

    save(caller: Caller, id: string, { name, body }: TemplateInput): TemplateRecord {
      return store.transact((writer) => {
        const before = get(writer, caller, id);
        administered(writer, caller, before.spaceId);
        const kept = renewRepeatedLocalIds(body, () => nextLocalId(writer));
        const template: TemplateRecord = { ...before, name: named(name), body: kept };
        templates.put(writer, template);
        return template;
      });
    },

    /** Pages that were made from it stay as they are. */
    delete(caller: Caller, id: string): void {
      store.transact((writer) => {
        const { spaceId } = get(writer, caller, id);
        administered(writer, caller, spaceId);
        templates.delete(writer, id);
        ofSpace.remove(writer, Number(spaceId), Number(id));
      });
    },
  };
}

function administered(reader: Reader, caller: Caller, spaceId: string): SpaceRecord {
  const space = viewedSpace(reader, caller, spaceId);
  if (!rightsInSpace(reader, caller, space).administer)
    throw forbidden('Only an administrator of the space changes its templates.');
  return space;
}

function named(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw invalid('A template needs a name.');
  return trimmed;
}

export type Templates = ReturnType<typeof createTemplates>;
