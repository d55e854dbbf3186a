import type { ReactNode } from 'react';
import type { AdfNode } from '../../local-api';
import { Link } from '../shell/router';
import { useSpeech, useWords } from '../words/words';
import { safeHref, textAttr } from './attrs';
import { ExtensionView } from './extension-view';
import { MentionChip } from './mention-chip';
import { StatusLozenge } from './status-lozenge';

export function Inlines({ nodes }: { nodes: AdfNode[] | undefined }) {
  return (
    <>
      {nodes?.map((node, index) => (
        // A macro keeps its frame while the line around it changes.
        <Inline key={textAttr(node, 'localId') || index} node={node} />
      ))}
      {/* An empty paragraph keeps its line, as in Confluence. */}
      {nodes === undefined || nodes.length === 0 ? <br /> : null}
    </>
  );
}

function Inline({ node }: { node: AdfNode }) {
  const words = useWords();
  switch (node.type) {
    case 'text':
      return <MarkedText node={node} />;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <MentionChip accountId={textAttr(node, 'id')} text={textAttr(node, 'text')} />;
    case 'status':
      return <StatusLozenge color={textAttr(node, 'color')} text={textAttr(node, 'text')} />;
    case 'emoji':
      return <span>{textAttr(node, 'text') || textAttr(node, 'shortName')}</span>;
    case 'date':
      return <DateChip timestamp={textAttr(node, 'timestamp')} />;
    case 'inlineCard':
      return <Anchor href={textAttr(node, 'url')}>{textAttr(node, 'url')}</Anchor>;
    case 'inlineExtension':
      return <ExtensionView node={node} />;
    default:
      return <span className="adf-unknown-inline">{words.unknownNode(node.type)}</span>;
  }
}

function MarkedText({ node }: { node: AdfNode }) {
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'strong':
        return <strong>{inner}</strong>;
      case 'em':
        return <em>{inner}</em>;
      case 'strike':
        return <s>{inner}</s>;
      case 'underline':
        return <u>{inner}</u>;
      case 'code':
        return <code>{inner}</code>;
      case 'subsup':
        return textAttr(mark, 'type') === 'sup' ? <sup>{inner}</sup> : <sub>{inner}</sub>;
      case 'textColor': {
        const color = textAttr(mark, 'color');
        return /^#[0-9a-f]{3,8}$/i.test(color) ? <span style={{ color }}>{inner}</span> : inner;
      }
      case 'link':
        return <Anchor href={textAttr(mark, 'href')}>{inner}</Anchor>;
      default:
        return inner;
    }
  }, node.text);
}

/** A link of this site stays in the page; others open apart; what is not an address stays text. */
function Anchor({ href, children }: { href: string; children: ReactNode }) {
  const safe = safeHref(href);
  if (safe === null) return <>{children}</>;
  const url = new URL(safe, window.location.href);
  if (url.origin === window.location.origin && url.pathname.startsWith('/wiki')) {
    return <Link href={url.pathname + url.search + url.hash}>{children}</Link>;
  }
  return (
    <a href={safe} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** ADF's dates are days: milliseconds of midnight UTC, as text. */
function DateChip({ timestamp }: { timestamp: string }) {
  const { language } = useSpeech();
  const at = Number(timestamp);
  if (!Number.isFinite(at)) return <span>{timestamp}</span>;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
  return (
    <time className="adf-date" dateTime={new Date(at).toISOString().slice(0, 10)}>
      {day}
    </time>
  );
}
