/** The people and pages of the demo, as tests call them. */
export const ADMIN = 'admin@example.com';
export const EDITOR = 'editor@example.com';
export const EDITOR2 = 'editor2@example.com';
export const FRENCH = 'redacteur@example.com';
export const VIEWER = 'viewer@example.com';
export const OUTSIDER = 'outsider@example.com';

export const ENGLISH_PLAN = '/wiki/spaces/OPS/pages/98401';
export const FRENCH_PLAN = '/wiki/spaces/OPS/pages/98402';
export const MIRROR = '/wiki/spaces/TEAM/pages/98403';
export const LIVE_DOC = '/wiki/spaces/OPS/pages/98404';
/** Without a plan. */
export const SANDBOX = '/wiki/spaces/OPS/pages/98310';
/** For the administrator and the editor alone, without a plan. */
export const RESTRICTED = '/wiki/spaces/OPS/pages/98312';

/** The address of a page's editor. */
export const editorOf = (path: string): string => path.replace('/pages/', '/pages/edit-v2/');
