/**
 * Runs in the app's one `Frame`: copies a text to the clipboard, saves a file or reads one on a press, which UI Kit
 * cannot. Where the browser or the platform forbids copying, the text stands selected in a field. `forge deploy` uploads this folder
 * as it is, and so it needs no build: it asks the bridge what `@forge/bridge` would. The imports below say what it hears.
 *
 * @import { CHOOSE, ChooseSaid, CHOSEN, ChosenSaid } from '../../src/frontend/import/chosen-said'
 * @import { FILE, FileSaid } from '../../src/frontend/keeping/file-said'
 * @import { CopiedSaid, COPIED, READY, ReadySaid, TEXT, TextSaid } from '../../src/frontend/update/copy-said'
 */

/** @typedef {{ callBridge: (command: string, payload?: unknown) => Promise<unknown> }} Bridge */
const { callBridge } = /** @type {typeof globalThis & { __bridge: Bridge }} */ (globalThis).__bridge;

/** @type {typeof TEXT} */
const text = 'incident-plan.copy.text';
/** @type {typeof READY} */
const ready = 'incident-plan.copy.ready';
/** @type {typeof FILE} */
const file = 'incident-plan.copy.file';
/** @type {typeof COPIED} */
const copied = 'incident-plan.copy.copied';

/** @type {typeof CHOOSE} */
const choose = 'incident-plan.copy.choose';
/** @type {typeof CHOSEN} */
const chosen = 'incident-plan.copy.chosen';

const buttons = element('buttons', HTMLElement);
const line = element('status', HTMLElement);
const field = element('by-hand', HTMLTextAreaElement);

/** @type {TextSaid | null} */
let shown = null;

async function begin() {
  // A frame without tokens keeps the colours of its own style sheet.
  callBridge('enableTheming').catch(() => undefined);
  const macro = await macroOf();
  /** @param {TextSaid} said */
  const callback = (said) => {
    if (isSame(said.macro, macro)) show(said);
  };
  await callBridge('on', { event: text, callback });
  /** @param {FileSaid} said */
  const offer = (said) => {
    if (isSame(said.macro, macro)) offerFile(said);
  };
  await callBridge('on', { event: file, callback: offer });
  /** @param {ChooseSaid} said */
  const ask = (said) => {
    if (isSame(said.macro, macro)) askFile(said);
  };
  await callBridge('on', { event: choose, callback: ask });
  // What is still being typed beside the frame is asked for as soon as somebody comes to a button.
  for (const coming of ['pointerenter', 'pointerdown', 'focusin'])
    document.documentElement.addEventListener(coming, () => {
      if (shown !== null) void emit(ready, { macro });
    });
  await emit(ready, { macro });
}

/**
 * @param {typeof READY | typeof COPIED | typeof CHOSEN} event
 * @param {ReadySaid | CopiedSaid | ChosenSaid} payload
 */
function emit(event, payload) {
  return callBridge('emit', { event, payload });
}

/** The macro that the frame stands in. Events reach the frames of all macros on the page. */
async function macroOf() {
  const context = await callBridge('getContext').catch(() => null);
  return typeof context === 'object' &&
    context !== null &&
    'localId' in context &&
    typeof context.localId === 'string'
    ? context.localId
    : null;
}

/**
 * @param {string | null} one
 * @param {string | null} other
 */
function isSame(one, other) {
  return one === null || other === null || one === other;
}

/** @param {TextSaid} said */
function show(said) {
  const isChanged = said.of !== shown?.of || JSON.stringify(said.parts) !== JSON.stringify(shown.parts);
  shown = said;
  document.documentElement.lang = said.language;
  // The same buttons as before stay, and with them whoever is about to press one.
  while (buttons.children.length > said.parts.length) buttons.lastElementChild?.remove();
  said.parts.forEach(({ label }, index) => {
    const button = buttons.children.item(index) ?? buttons.appendChild(made(index));
    button.textContent = label;
    button.setAttribute('aria-disabled', String(said.why !== null));
  });
  if (isChanged || said.why !== null) tell(said.why ?? '');
}

/** @param {FileSaid} said */
function offerFile({ file: { name, type, text }, label, saved, language }) {
  document.documentElement.lang = language;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    tell(saved, 'done');
  });
  buttons.replaceChildren(button);
  tell();
}

/** @param {ChooseSaid} said */
function askFile({ macro, label, limitBytes, language }) {
  document.documentElement.lang = language;
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.json,application/json';
  picker.addEventListener('change', () => {
    const picked = picker.files?.item(0) ?? null;
    if (picked === null) return;
    tell(picked.name);
    void read(picked, limitBytes).then((text) => emit(chosen, { macro, bytes: picked.size, text }));
    // The same file can be chosen again when it was put right.
    picker.value = '';
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => picker.click());
  buttons.replaceChildren(button);
  tell();
}

/**
 * One that the browser cannot read any more has no text.
 *
 * @param {File} picked
 * @param {number} limitBytes
 */
function read(picked, limitBytes) {
  return picked.size > limitBytes ? Promise.resolve(null) : picked.text().catch(() => '');
}

/** @param {number} index */
function made(index) {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', () => void copy(index));
  return button;
}

/** @param {number} index */
async function copy(index) {
  const said = shown;
  const part = said?.parts[index];
  if (said === null || part === undefined || said.why !== null) return;
  try {
    await navigator.clipboard.writeText(part.text);
  } catch {
    tell(said.byHand);
    field.hidden = false;
    field.value = part.text;
    field.focus();
    field.select();
    return;
  }
  tell(said.copied, 'done');
  const [whole = part] = said.parts;
  await emit(copied, { macro: said.macro, of: said.of, whole: whole.text });
}

function tell(words = '', how = '') {
  field.hidden = true;
  line.textContent = words;
  line.className = how;
}

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 */
function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page of the frame has no "${id}".`);
  return found;
}

void begin();
