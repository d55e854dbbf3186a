/**
 * The plan as one HTML file that needs nothing but a browser: the copy for the day the tools are down, on a phone,
 * without any network. It says of which moment it is, because a copy goes stale.
 */
import { adfToHtml, escapeHtml, partsOf } from '../adf/html';
import { planToAdf } from '../adf/plan';
import type { Plan } from '../plan';
import type { Words } from '../words';
import type { Exported } from './plan-file';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-style';

/** `words` are of the plan's language; `title` is the plan's own, or its page's. */
export function planPage(plan: Plan, title: string, { at, url, nameOf }: Exported, words: Words): string {
  const document = planToAdf(plan, words, nameOf);
  const moment = new Intl.DateTimeFormat(words.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at);
  const parts = partsOf(document, 2).map((part) => `<a href="#${part.id}">${escapeHtml(part.title)}</a>`);
  const { title: own } = plan.sections.top.own;
  // The plan's own title is the document's first heading already.
  const heading = own === undefined ? `<h1>${escapeHtml(title)}</h1>\n` : '';
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body data-copy="${escapeHtml(words('file.page.copy'))}" data-copied="${escapeHtml(words('file.page.copied'))}">
<header>
<p>${escapeHtml(words('file.page.asOf', { moment }))} <a href="${escapeHtml(url)}">${escapeHtml(words('file.page.living'))}</a></p>
<nav>${parts.join('\n')}</nav>
</header>
<main>
${heading}${adfToHtml(document)}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
