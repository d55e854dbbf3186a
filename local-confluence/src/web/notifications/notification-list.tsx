import Button from '@atlaskit/button/new';
import type { NotificationView } from '../../local-api';
import { usePersonName } from '../people/person-names';
import { Link } from '../shell/router';
import { useSpeech, useWords } from '../words/words';
import { PersonAvatar } from '../people/person-avatar';

interface ListProps {
  notifications: NotificationView[];
  markRead: (ids: string[]) => void;
  close: () => void;
}

export function NotificationList({ notifications, markRead, close }: ListProps) {
  const words = useWords();
  const unread = notifications.filter((one) => !one.read).map((one) => one.id);
  return (
    <div className="notifications">
      <div className="notifications-head">
        <h2>{words.notifications}</h2>
        {unread.length === 0 ? null : (
          <Button appearance="subtle" spacing="compact" onClick={() => markRead(unread)}>
            {words.markAllRead}
          </Button>
        )}
      </div>
      {notifications.length === 0 ? <p className="quiet">{words.noNotifications}</p> : null}
      <ul className="notifications-list">
        {notifications.map((one) => (
          <Notification
            key={one.id}
            notification={one}
            open={() => {
              if (!one.read) markRead([one.id]);
              close();
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function Notification({ notification, open }: { notification: NotificationView; open: () => void }) {
  const { words, when } = useSpeech();
  const name = usePersonName(notification.byId);
  return (
    <li>
      <Link className="notification" href={notification.href} onClick={open}>
        <PersonAvatar name={name} size="small" />
        <span className="notification-text">
          <span className="notification-title">
            {notification.kind === 'mention' ? words.mentionedYou(name) : words.repliedToYou(name)}
          </span>
          <span className="notification-excerpt">{notification.excerpt}</span>
          <span className="quiet">
            {notification.contentTitle === '' ? words.untitled : notification.contentTitle} ·{' '}
            {when(notification.at)}
          </span>
        </span>
        {notification.read ? null : <span className="unread-dot" role="img" aria-label={words.unread} />}
      </Link>
    </li>
  );
}
