/** A page as it leaves the site, in words: what is stored of its plan, and nothing that only a browser believes. */
import type { Browsing } from './browsing';

/** Word opens the one; a browser prints the other to PDF. */
export type ExportFormat = 'word' | 'html';

export async function exportedWords(
  { ask }: Pick<Browsing, 'ask'>,
  as: string,
  path: string,
  format: ExportFormat = 'word',
): Promise<string> {
  const id = path.split('/').at(-1) ?? '';
  const answer = await ask(as, `/local/content/${id}/export/${format}`);
  if (!answer.ok()) throw new Error(`The export answered ${answer.status()}.`);
  return wordsOf(await answer.text());
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function wordsOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/?(?:strong|em|code|a|span|s|u)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n\s*/g, '\n');
}
