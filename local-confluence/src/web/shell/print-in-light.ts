/** Paper is white: a page in the dark theme would print grey on it. The theme comes back after the print. */
export function printInLight(): void {
  const { dataset } = document.documentElement;
  let shown: string | undefined;
  window.addEventListener('beforeprint', () => {
    shown = dataset['colorMode'];
    dataset['colorMode'] = 'light';
  });
  window.addEventListener('afterprint', () => {
    if (shown !== undefined) dataset['colorMode'] = shown;
  });
}
