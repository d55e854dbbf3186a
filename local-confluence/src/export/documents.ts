/** A page as a document of its own: HTML for the browser to print to PDF, and for Word. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../adf/to-html';
import type { Language } from '../local-api';

export interface Exported {
  title: string;
  language: Language;
  /** The body, as HTML. */
  html: string;
}

const STYLE = `
body { font: 11pt/1.5 "Segoe UI", Helvetica, Arial, sans-serif; color: #292a2e; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.2em 0 .4em; page-break-after: avoid; }
p { margin: .4em 0; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; }
th, td { border: 1px solid #b7b9be; padding: 4pt 6pt; text-align: left; vertical-align: top; }
th { background: #f0f1f2; }
tr { page-break-inside: avoid; }
pre { background: #f0f1f2; padding: 6pt 8pt; white-space: pre-wrap; }
code { font-family: Consolas, Menlo, monospace; font-size: .92em; }
blockquote { border-left: 2pt solid #b7b9be; margin: .8em 0; padding-left: 10pt; }
hr { border: 0; border-top: 1px solid #b7b9be; margin: 1.2em 0; }
a { color: #1868db; }
.marked-list { list-style: none; padding-left: 0; }
.expand { border-left: 2pt solid #dddee1; padding-left: 10pt; margin: .8em 0; }
.panel { padding: 6pt 10pt; margin: .8em 0; background: #e9f2fe; }
.panel-note { background: #f8eefe; }
.panel-warning { background: #fef7c8; }
.panel-success, .panel-tip { background: #efffd6; }
.panel-error { background: #ffeceb; }
.status { padding: 0 4pt; font-size: .85em; font-weight: bold; background: #dddee1; }
.status-purple { background: #eed7fc; }
.status-blue { background: #cfe1fd; }
.status-red { background: #ffd5d2; }
.status-yellow { background: #f5e989; }
.status-green { background: #d3f1a7; }
`;

const SCREEN_STYLE = `
@page { margin: 18mm; }
@media screen { body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; } }
@media print { .print { display: none; } }
.print { font: inherit; padding: .4em 1em; float: right; }
`;

const PRINT = `document.querySelector('.print').addEventListener('click', () => window.print());`;

/** The one script of the page for printing, and styles: whatever a page says, nothing else runs. */
export const PRINT_POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  `script-src 'sha256-${createHash('sha256').update(PRINT).digest('base64')}'`,
].join('; ');

export function printDocument({ title, language, html }: Exported, printLabel: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}${SCREEN_STYLE}</style></head>
<body><button class="print" type="button">${escapeHtml(printLabel)}</button><h1>${escapeHtml(title)}</h1>
${html}
<script>${PRINT}</script></body>
</html>
`;
}

/** HTML under Word's media type, which Word and LibreOffice open; Confluence's own export is HTML too, wrapped in MHTML. */
export function wordDocument({ title, language, html }: Exported): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40" lang="${language}">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${html}
</body>
</html>
`;
}
