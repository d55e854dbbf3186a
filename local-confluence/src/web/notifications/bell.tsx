import { IconButton } from '@atlaskit/button/new';
import BellIcon from '@atlaskit/icon/core/notification';
import Popup from '@atlaskit/popup';
import { useState } from 'react';
import { useWords } from '../words/words';
import { NotificationList } from './notification-list';
import { useNotifications } from './use-notifications';

export function Bell() {
  const words = useWords();
  const { notifications, markRead } = useNotifications();
  const [isOpen, setIsOpen] = useState(false);
  const unread = notifications.filter((one) => !one.read).length;
  const label = unread === 0 ? words.notifications : words.notificationsUnread(unread);
  return (
    <Popup
      isOpen={isOpen}
      onClose={() => setIsOpen(false)}
      placement="bottom-end"
      role="dialog"
      label={words.notifications}
      content={() => (
        <NotificationList notifications={notifications} markRead={markRead} close={() => setIsOpen(false)} />
      )}
      trigger={({ ref, ...aria }) => (
        <span className="bell">
          <IconButton
            ref={ref}
            aria-expanded={aria['aria-expanded']}
            aria-haspopup={aria['aria-haspopup']}
            icon={BellIcon}
            label={label}
            appearance="subtle"
            isTooltipDisabled={false}
            onClick={() => setIsOpen(!isOpen)}
          />
          {unread === 0 ? null : (
            <span className="bell-count" aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </span>
      )}
    />
  );
}
