/** `view.theme.enable()`, at the frame's end: puts on the tokens of the page, and follows its colour mode. */
import type { Peer } from './peer';
import type { Theming } from './wire';

export async function enableTheming(page: Peer): Promise<void> {
  const { themes, css, colorMode } = (await page.ask('enableTheming', undefined)) as Theming; // from the page that serves this very script
  const { dataset } = document.documentElement;
  dataset['theme'] = themes;
  dataset['colorMode'] = colorMode;
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(css);
  document.adoptedStyleSheets.push(tokens);
  const callback = ({ theme }: { theme: Pick<Theming, 'colorMode'> }): void => {
    dataset['colorMode'] = theme.colorMode;
  };
  await page.ask('on', { event: 'FORGE_CORE_THEME_CHANGED', callback });
}
