/** A person's bell. What they may no longer view is not shown: a title and an excerpt are content too. */
import type { Caller } from './caller';
import type { Ground } from './ground';
import { unauthenticated } from './refusal';
import type { ContentRecord, NotificationRecord } from './records';
import { rightsOn } from './rights';
import { contents, notifications } from './tables';

export interface Told {
  notification: NotificationRecord;
  content: ContentRecord;
}

export function createNotifications({ store }: Ground) {
  return {
    /** Newest first. */
    of(caller: Caller): Told[] {
      if (caller.kind !== 'person') throw unauthenticated();
      return notifications
        .of(store, caller.accountId)
        .flatMap((notification) => {
          const content = contents.get(store, notification.contentId);
          const isRead = content?.status === 'current' || content?.status === 'archived';
          if (!isRead || !rightsOn(store, caller, content).view) return [];
          return [{ notification, content }];
        })
        .reverse();
    },

    /** One's own alone; what is not one's own is passed over. */
    markRead(caller: Caller, ids: readonly string[]): void {
      if (caller.kind !== 'person') throw unauthenticated();
      store.transact((writer) => {
        for (const notification of notifications.of(writer, caller.accountId)) {
          if (ids.includes(notification.id)) notifications.put(writer, { ...notification, read: true });
        }
      });
    },
  };
}

export type Notifications = ReturnType<typeof createNotifications>;
