/** *Prepare an update* on screen, with the host's side of it: the frame that copies, comments, and the plan as others change it. */
import { findAll, host, textOf, type DocumentNode } from '../host';
import { isValidElement, useState, type ReactElement } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import { parsePlace } from '../../../src/frontend/data/place';
import { Prepare } from '../../../src/frontend/update/prepare';
import { COPIED, TEXT, type READY, type TextSaid } from '../../../src/frontend/update/copy-said';
import { ScreenProvider, useScreen } from '../../../src/frontend/screen';
import type { Plan } from '../../../src/plan/plan';
import { call, leave, press, showPlan, type as typeIn, type OnScreen } from '../cells/on-screen';

export const place = parsePlace({
  accountId: 'ana',
  localId: 'macro-1',
  locale: 'en-US',
  timezone: 'Europe/Paris',
  extension: { content: { id: '1001', type: 'page' } },
});
const NAMES = new Map([['tom', 'Tom Becker']]);
const accounts = {
  statusOf: () => null,
  nameOf: (person: string) => NAMES.get(person) ?? null,
  names: [...NAMES.values()],
};

export class PrepareScreen {
  /** What the frame was told last. */
  said: TextSaid | null = null;
  /** Bodies of the comments that were sent. */
  readonly comments: unknown[] = [];
  /** What Confluence answers to a comment; null is no answer at all. */
  answers: number | null = 200;
  private readonly heard = new Map<string, Set<(payload: unknown) => void>>();
  private shown: OnScreen | null = null;
  private change: ((plan: Plan) => void) | null = null;

  async show(plan: Plan): Promise<this> {
    const Around = ({ plan: opened }: { readonly plan: Plan }) => {
      const screen = useScreen();
      const [changed, setChanged] = useState(opened);
      const [isOpen, turn] = useState(false);
      this.change = setChanged;
      const planWords = wordsOf(changed.head.language);
      return (
        <ScreenProvider value={{ ...screen, plan: changed, planWords }}>
          <Prepare place={place} accounts={accounts} isOpen={isOpen} turn={turn} />
        </ScreenProvider>
      );
    };
    this.shown = await showPlan(plan, { edited: null, mayEdit: false }, (opened) => <Around plan={opened} />);
    host
      .answer('on', (sent) => this.listens(sent))
      .answer('emit', (sent) => {
        const { event, payload } = sent as { event: string; payload: unknown };
        if (event === TEXT) this.said = payload as TextSaid;
        for (const callback of this.heard.get(event) ?? []) callback(payload);
      })
      .answer('fetchProduct', (sent) => this.confluence(sent));
    return this;
  }

  get screen(): OnScreen {
    if (this.shown === null) throw new Error('Nothing is shown yet.');
    return this.shown;
  }
  get text(): string {
    return this.screen.text();
  }

  /** How many documents cross while this is done. */
  async commits(doing: () => unknown): Promise<number> {
    return this.screen.commits(doing);
  }

  async press(button: string): Promise<void> {
    const found = ['Button', 'LoadingButton', 'Pressable'].find((type) => this.screen.has(type, button));
    if (found === undefined) throw new Error(`No button "${button}": ${this.text}`);
    await this.commits(() => press(this.screen.control(found, button)));
  }
  has(button: string): boolean {
    return ['Button', 'LoadingButton', 'Pressable'].some((type) => this.screen.has(type, button));
  }
  /** Of a message. */
  async act(action: string): Promise<void> {
    const actions = findAll(host.shown, 'SectionMessage').flatMap(({ props }) => props.actions ?? []);
    const found = actions.find(
      (each): each is ReactElement<{ children: string; onClick: () => void }> =>
        isValidElement<{ children?: unknown }>(each) && each.props.children === action,
    );
    if (found === undefined) throw new Error(`No message offers "${action}"`);
    await this.commits(() => found.props.onClick());
  }
  async check(label: string): Promise<void> {
    await this.commits(() => call(this.screen.control('Checkbox', label), 'onChange', {}));
  }

  field(label: string): DocumentNode {
    const type = ['Textfield', 'TextArea'].find((each) => this.screen.has(each, label));
    return this.screen.control(type ?? 'Textfield', label);
  }
  asks(label: string): boolean {
    return this.screen.has('Textfield', label) || this.screen.has('TextArea', label);
  }
  async type(label: string, value: string): Promise<void> {
    await this.commits(() => typeIn(this.field(label), value));
  }
  /** Typed, and left. */
  async fill(label: string, value: string): Promise<void> {
    await this.type(label, value);
    await this.commits(() => leave(this.field(label), value));
  }
  async choose(template: string): Promise<void> {
    await this.commits(() =>
      call(this.screen.control('Select', 'Template'), 'onChange', { value: template }),
    );
  }

  /** Opens the panel and says how bad it is. */
  async begin(severity = 'Critical'): Promise<this> {
    await this.press('Prepare an update');
    await this.press(severity);
    return this;
  }
  /** A channel by its name. */
  async open(channel: string): Promise<void> {
    const head = findAll(host.shown, 'Pressable').find((each) => textOf(each).includes(`. ${channel}`));
    if (head === undefined) throw new Error(`No channel "${channel}": ${this.text}`);
    const isOpen = findAll(head, 'Icon').some(({ props }) => props.label === 'Hide');
    if (!isOpen) await this.commits(() => press(head));
  }
  /** Of each channel, in order: its name and what is said of its text. */
  heads(): string[] {
    return findAll(host.shown, 'Pressable').map(textOf);
  }

  /** Somebody else changes the plan. */
  async planIs(plan: Plan): Promise<void> {
    await this.commits(() => this.change?.(plan));
  }

  /** The frame says something, as of this macro. */
  async frameSays(event: typeof READY | typeof COPIED, more: object = {}, macro = 'macro-1'): Promise<void> {
    await this.commits(() => {
      for (const callback of this.heard.get(event) ?? []) callback({ macro, ...more });
    });
  }
  async copied(): Promise<void> {
    const { of, parts } = this.said ?? { of: '', parts: [] };
    await this.frameSays(COPIED, { of, whole: parts[0]?.text ?? '' });
  }
  /** What a press of Copy would copy; null where it is not to be. */
  get copy(): string | null {
    const { why, parts } = this.said ?? { why: 'nothing was said', parts: [] };
    return why === null ? (parts[0]?.text ?? null) : null;
  }

  private listens(sent: unknown): { unsubscribe: () => void } {
    const { event, callback } = sent as { event: string; callback: (payload: unknown) => void };
    const listeners = this.heard.get(event) ?? new Set();
    this.heard.set(event, listeners.add(callback));
    return { unsubscribe: () => listeners.delete(callback) };
  }

  private confluence(sent: unknown): unknown {
    const { restPath, fetchRequestInit } = sent as {
      restPath: string;
      fetchRequestInit: { body: string };
    };
    if (!restPath.endsWith('/footer-comments')) throw new Error(`Nobody asks for ${restPath}`);
    this.comments.push(JSON.parse(fetchRequestInit.body));
    if (this.answers === null) throw new Error('Nobody answers');
    return { status: this.answers, headers: {}, body: '{}' };
  }
}

/** What crossed that would have been a call of the app's functions. */
export const invokes = (): number => host.asked.filter(({ command }) => command === 'invoke').length;
