import { useCallback } from 'react';
import type { NotificationView } from '../../local-api';
import { ask } from '../data/ask';
import { useAsked } from '../data/use-asked';
import { useEvery } from '../data/use-every';

const LOOK_EVERY_MS = 4_000;
const NOTHING: NotificationView[] = [];

/** My notifications, newest first, looked for again every few seconds. */
export function useNotifications(): { notifications: NotificationView[]; markRead: (ids: string[]) => void } {
  const [asked, askAgain] = useAsked<NotificationView[]>('/local/notifications');
  useEvery(LOOK_EVERY_MS, () => void askAgain());
  const markRead = useCallback(
    (ids: string[]) => {
      if (ids.length === 0) return;
      // A failure leaves them unread, which is what the bell goes on to show.
      ask('POST', '/local/notifications/read', { ids }).then(askAgain, () => undefined);
    },
    [askAgain],
  );
  return { notifications: asked.state === 'answered' ? asked.answer : NOTHING, markRead };
}
