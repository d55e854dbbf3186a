import { IconButton } from '@atlaskit/button/new';
import SideCloseIcon from '@atlaskit/icon/core/sidebar-collapse';
import SideOpenIcon from '@atlaskit/icon/core/sidebar-expand';
import { useSession } from '../data/session';
import { Bell } from '../notifications/bell';
import { useWords } from '../words/words';
import { CreateMenu } from './create-menu';
import { PersonMenu } from './person-menu';
import { paths } from './route';
import { Link } from './router';
import { SiteMark } from './site-mark';
import { ThemeMenu } from './theme-menu';

export function TopBar({ isSideOpen, toggleSide }: { isSideOpen: boolean; toggleSide: () => void }) {
  const words = useWords();
  const { siteName } = useSession();
  return (
    <header className="top-bar">
      <div className="top-bar-start">
        <span className="side-toggle">
          <IconButton
            icon={isSideOpen ? SideCloseIcon : SideOpenIcon}
            label={isSideOpen ? words.closeMenu : words.openMenu}
            appearance="subtle"
            aria-expanded={isSideOpen}
            aria-controls="side"
            onClick={toggleSide}
          />
        </span>
        <Link className="site-name" href={paths.home} aria-label={`${siteName}, ${words.home}`}>
          <SiteMark />
          <span className="site-name-text">{siteName}</span>
        </Link>
      </div>
      <div className="top-bar-end">
        <CreateMenu />
        <Bell />
        <ThemeMenu />
        <PersonMenu />
      </div>
    </header>
  );
}
