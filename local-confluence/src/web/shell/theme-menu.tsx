import { useColorMode, useSetColorMode } from '@atlaskit/app-provider';
import { IconButton } from '@atlaskit/button/new';
import CheckIcon from '@atlaskit/icon/core/check-mark';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { useState } from 'react';
import { useWords } from '../words/words';
import { Menu } from './menu';

const MODES = ['light', 'dark', 'auto'] as const;
type Mode = (typeof MODES)[number];
const KEPT_AT = 'local-confluence:theme';

/** What this browser chose last; the system's way until then. */
export function rememberedColorMode(): Mode {
  const kept = window.localStorage.getItem(KEPT_AT);
  return MODES.find((mode) => mode === kept) ?? 'auto';
}

export function ThemeMenu() {
  const words = useWords();
  const setColorMode = useSetColorMode();
  const shown = useColorMode();
  const [chosen, setChosen] = useState(rememberedColorMode);
  const labels: Record<Mode, string> = {
    light: words.themeLight,
    dark: words.themeDark,
    auto: words.themeAuto,
  };
  const choose = (mode: Mode): void => {
    window.localStorage.setItem(KEPT_AT, mode);
    setChosen(mode);
    setColorMode(mode);
  };
  return (
    <Menu
      label={words.theme}
      Trigger={({ trigger }) => (
        <IconButton
          {...trigger}
          icon={ThemeIcon}
          label={words.theme}
          appearance="subtle"
          data-color-mode={shown}
        />
      )}
      choices={MODES.map((mode) => ({
        label: labels[mode],
        isChosen: mode === chosen,
        onChoose: () => choose(mode),
        ...(mode === chosen ? { after: <CheckIcon label="" /> } : {}),
      }))}
    />
  );
}
