/** Which module of the app calls a function, and where it stands: the part of its context that the platform vouches for. */
import type { InstalledApp } from '../bundle/installed-app';
import type { GlobalPageExtension, InvokeRequest, MacroExtension, SpacePageExtension } from '../local-api';
import type { AppPageModule, MacroModule } from '../manifest/manifest';
import type { Caller } from '../site/caller';
import type { ContentRecord, SpaceRecord } from '../site/records';
import { invalid, notFound } from '../site/refusal';
import type { Site } from '../site/site';

export interface CallingModule {
  module: MacroModule | AppPageModule;
  /** Null on a page of the app's own, and in a template. */
  content: ContentRecord | null;
  extension: MacroExtension | SpacePageExtension | GlobalPageExtension;
}

/** @throws Refusal when the caller may not view where it stands, as if that were not there. */
export function callingModule(
  { manifest: { modules } }: InstalledApp,
  site: Site,
  caller: Caller,
  request: InvokeRequest,
): CallingModule {
  const isCalled = ({ key }: { key: string }): boolean => key === request.moduleKey;
  const macro = modules.macro.find(isCalled);
  if (macro) {
    const { contentId, spaceId } = request;
    if (contentId === undefined) {
      if (spaceId === undefined) throw invalid(`The macro ${macro.key} stands nowhere.`);
      return { module: macro, content: null, extension: inTemplate(site, caller, spaceId, request) };
    }
    const { content } = site.contents.open(caller, contentId);
    const space = site.spaces.get(caller, content.spaceId);
    return { module: macro, content, extension: macroExtension(content, space, request) };
  }
  const spacePage = modules['confluence:spacePage'].find(isCalled);
  if (spacePage) {
    if (request.spaceId === undefined) throw invalid(`The page ${spacePage.key} stands in no space.`);
    const { id, key } = site.spaces.get(caller, request.spaceId);
    return {
      module: spacePage,
      content: null,
      extension: { type: 'confluence:spacePage', space: { id, key } },
    };
  }
  const globalPage = modules['confluence:globalPage'].find(isCalled);
  if (globalPage) return { module: globalPage, content: null, extension: { type: 'confluence:globalPage' } };
  throw notFound('module', request.moduleKey);
}

type SaidOfMacro = Pick<
  InvokeRequest,
  'config' | 'autoConvertLink' | 'isEditing' | 'isConfiguring' | 'isInserting'
>;

/** The place is the platform's own; the rest is what the browser says. */
export function macroExtension(
  { id, kind, subtype }: ContentRecord,
  space: SpaceRecord,
  said: SaidOfMacro,
): MacroExtension {
  return {
    type: 'macro',
    content: { id, type: kind, ...(subtype === null ? {} : { subtype }) },
    space: { id: space.id, key: space.key },
    ...saidOf(said),
  };
}

/** In a template there is no content; before it is saved, no template either. */
function inTemplate(
  site: Site,
  caller: Caller,
  spaceId: string,
  { templateId, ...said }: InvokeRequest,
): MacroExtension {
  const template = templateId === undefined ? undefined : site.templates.get(caller, templateId);
  const space = site.spaces.get(caller, template?.spaceId ?? spaceId);
  return {
    type: 'macro',
    space: { id: space.id, key: space.key },
    ...(template === undefined ? {} : { template: { id: template.id } }),
    ...saidOf(said),
  };
}

function saidOf({
  config,
  autoConvertLink,
  isEditing,
  isConfiguring,
  isInserting,
}: SaidOfMacro): Omit<MacroExtension, 'type' | 'space'> {
  return {
    isEditing,
    references: [],
    ...(config === undefined ? {} : { config }),
    ...(autoConvertLink === undefined ? {} : { autoConvertLink }),
    ...(isConfiguring || isInserting ? { macro: { isConfiguring, isInserting } } : {}),
  };
}
