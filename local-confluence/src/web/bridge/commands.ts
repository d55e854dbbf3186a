/** Every command of Forge's bridge that this stand-in knows, beside `reconcile` and `onError`, which are the host's own. */
import type { Command } from './command';
import { EventBus } from './events';
import { fetchProduct } from './fetch-product';
import { closeFlag, showFlag } from './flags';
import { invoke } from './invoke';
import { getUrl, navigate, reload } from './navigation';
import { publishRealtimeChannel, subscribeRealtimeChannel } from './realtime';
import {
  changeWindowTitle,
  close,
  emitReadyEvent,
  enableTheming,
  getContext,
  getFrameId,
  notHere,
  onClose,
  submit,
} from './view';

// One app, one site: what is public among apps is heard by this one alone.
export const ownEvents = new EventBus();
const publicEvents = new EventBus();

export const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    changeWindowTitle,
    close,
    closeFlag,
    emit: ownEvents.emit,
    emitPublic: publicEvents.emit,
    emitReadyEvent,
    enableTheming,
    fetchProduct,
    getContext,
    getFrameId,
    getUrl,
    invoke,
    navigate,
    on: ownEvents.on,
    onClose,
    onPublic: publicEvents.on,
    open: notHere,
    publishRealtimeChannel,
    refresh: notHere,
    reload,
    showFlag,
    submit,
    subscribeRealtimeChannel,
  } satisfies Record<string, Command>),
);
