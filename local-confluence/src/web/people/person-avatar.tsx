import Avatar, { type SizeType } from '@atlaskit/avatar';
import { firstLetter } from './first-letter';

/** Pairs that are readable in both themes. */
const COLORS = ['#1868DB', '#227D9B', '#6E5DC6', '#AE4787', '#A54800', '#216E4E', '#5B7F24', '#505258'];
const GREY = '#7D818A';

interface PersonAvatarProps {
  name: string;
  size: SizeType;
  isDisabled?: boolean;
}

/** People of this site have no photographs: their initials, on a colour that stays the same. */
export function PersonAvatar({ name, size, isDisabled = false }: PersonAvatarProps) {
  // The name stands beside it. Atlaskit makes a button of an avatar that is disabled: this one is grey.
  return <Avatar size={size} src={portraitOf(name, isDisabled)} borderColor="transparent" />;
}

function portraitOf(name: string, isGrey: boolean): string {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const color = isGrey ? GREY : (COLORS[sum % COLORS.length] ?? GREY);
  const initials = name.split(/\s+/u).slice(0, 2).map(firstLetter).join('');
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${color}"/>` +
    `<text x="16" y="21" fill="#fff" font-family="sans-serif" font-size="13" font-weight="600" text-anchor="middle">${escaped(initials)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
