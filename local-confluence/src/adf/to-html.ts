/**
 * ADF as HTML without scripts: for documents that leave the site. All text is escaped, links keep only
 * schemes that cannot run anything, and a node that is not known here is shown as what it holds.
 */
import type { AdfDocument, AdfNode } from '../local-api';
import { attribute, dateText, leafText } from './text';

export interface HtmlOptions {
  /** HTML in place of a macro. Absent: what it holds. */
  extension?: (node: AdfNode) => string;
}

export function adfToHtml(document: AdfDocument, options: HtmlOptions = {}): string {
  return children(document, options);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const children = (node: AdfNode, options: HtmlOptions): string =>
  (node.content ?? []).map((child) => html(child, options)).join('');

function html(node: AdfNode, options: HtmlOptions): string {
  const attrs = node.attrs ?? {};
  const inner = () => children(node, options);
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading': {
      const level = wholeNumber(attrs['level'], 1, 6);
      return `<h${level}>${inner()}</h${level}>`;
    }
    case 'bulletList':
      return `<ul>${inner()}</ul>`;
    case 'orderedList': {
      const start = wholeNumber(attrs['order'], 1, 1_000_000);
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${inner()}</ol>`;
    }
    case 'listItem':
      return `<li>${inner()}</li>`;
    case 'taskList':
    case 'decisionList':
      return `<ul class="marked-list">${inner()}</ul>`;
    case 'taskItem':
      return `<li>${attrs['state'] === 'DONE' ? '☑' : '☐'} ${inner()}</li>`;
    case 'decisionItem':
      return `<li>↪ ${inner()}</li>`;
    case 'blockquote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'codeBlock':
      return `<pre><code>${inner()}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'hardBreak':
      return '<br>';
    case 'panel':
      return `<div class="panel panel-${oneOf(PANELS, attrs['panelType'])}">${inner()}</div>`;
    case 'expand':
    case 'nestedExpand': {
      // On paper nothing can be opened: what is folded stands open under its title.
      const title = attribute(attrs, 'title');
      return `<div class="expand">${title === '' ? '' : `<p><strong>${escapeHtml(title)}</strong></p>`}${inner()}</div>`;
    }
    case 'table':
      return `<table>${inner()}</table>`;
    case 'tableRow':
      return `<tr>${inner()}</tr>`;
    case 'tableHeader':
      return `<th${cellAttributes(attrs)}>${inner()}</th>`;
    case 'tableCell':
      return `<td${cellAttributes(attrs)}>${inner()}</td>`;
    case 'status':
      return `<span class="status status-${oneOf(COLORS, attrs['color'])}">${escapeHtml(attribute(attrs, 'text'))}</span>`;
    case 'mention':
      return `<span class="mention">${escapeHtml(attribute(attrs, 'text'))}</span>`;
    case 'date': {
      const day = dateText(attrs);
      return `<time datetime="${day}">${day}</time>`;
    }
    case 'inlineCard':
      return link(attribute(attrs, 'url'));
    case 'blockCard':
    case 'embedCard':
      return `<p>${link(attribute(attrs, 'url'))}</p>`;
    case 'extension':
    case 'inlineExtension':
    case 'bodiedExtension':
      return options.extension ? options.extension(node) : inner();
    default:
      return escapeHtml(leafText(node)) + inner();
  }
}

const PANELS = ['info', 'note', 'warning', 'success', 'error', 'tip'] as const;
const COLORS = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'] as const;

/** One of the known words, the first of them otherwise: what goes into a class is never free text. */
function oneOf(known: readonly [string, ...string[]], value: unknown): string {
  return known.find((each) => each === value) ?? known[0];
}

function wholeNumber(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && Number.isInteger(value)
    ? Math.min(most, Math.max(least, value))
    : least;
}

function cellAttributes(attrs: Record<string, unknown>): string {
  const spans = (['colspan', 'rowspan'] as const).map((name) => {
    const cells = wholeNumber(attrs[name], 1, 1000);
    return cells === 1 ? '' : ` ${name}="${cells}"`;
  });
  const color = hexColor(attrs['background']);
  return spans.join('') + (color === null ? '' : ` style="background:${color}"`);
}

const hexColor = (value: unknown): string | null =>
  typeof value === 'string' && /^#[0-9a-f]{3,8}$/i.test(value) ? value : null;

function marked(node: AdfNode): string {
  return (node.marks ?? []).reduce(
    (inner, { type, attrs = {} }) => {
      switch (type) {
        case 'strong':
          return `<strong>${inner}</strong>`;
        case 'em':
          return `<em>${inner}</em>`;
        case 'underline':
          return `<u>${inner}</u>`;
        case 'strike':
          return `<s>${inner}</s>`;
        case 'code':
          return `<code>${inner}</code>`;
        case 'subsup':
          return attrs['type'] === 'sub' ? `<sub>${inner}</sub>` : `<sup>${inner}</sup>`;
        case 'textColor':
          return styled('color', attrs['color'], inner);
        case 'backgroundColor':
          return styled('background', attrs['color'], inner);
        case 'link':
          return link(attribute(attrs, 'href'), inner);
        default:
          return inner;
      }
    },
    escapeHtml(node.text ?? ''),
  );
}

function styled(property: string, value: unknown, inner: string): string {
  const color = hexColor(value);
  return color === null ? inner : `<span style="${property}:${color}">${inner}</span>`;
}

function link(href: string, inner = escapeHtml(href)): string {
  return isSafeLink(href) ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
}

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Read as a browser reads it, which passes over spaces and line breaks in `java script:`. */
export function isSafeLink(href: string): boolean {
  try {
    return SAFE_SCHEMES.has(new URL(href, 'https://site.invalid/').protocol);
  } catch {
    return false;
  }
}
