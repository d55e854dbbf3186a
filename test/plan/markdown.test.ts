import fc from 'fast-check';
import { parseText, placeholdersOf, splitBody, type Block, type Inline } from '../../src/plan/markdown';
import { RUNS, text } from './arbitraries';

/** Blocks written short: `**bold**` is `<b>bold</b>`, a break is `⏎`. */
const short = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.type === 'paragraph') return line(block.content);
    if (block.type === 'heading') return `<h>${line(block.content)}</h>`;
    const tag = block.ordered ? 'ol' : 'ul';
    return `<${tag}>${block.items
      .map(({ content, inner }) => {
        const within =
          inner === null
            ? ''
            : `<${inner.ordered ? 'ol' : 'ul'}>${inner.items.map((item) => `<li>${line(item)}</li>`).join('')}`;
        return `<li>${line(content)}${within}</li>`;
      })
      .join('')}</${tag}>`;
  });
const line = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.type === 'break') return '⏎';
      if (inline.type === 'code') return `<c>${inline.text}</c>`;
      if (inline.type === 'link') return `<a ${inline.href}>${line(inline.content)}</a>`;
      const bold = inline.bold ? `<b>${inline.text}</b>` : inline.text;
      return inline.italics ? `<i>${bold}</i>` : bold;
    })
    .join('');

describe('[T1] what is read', () => {
  it.each([
    ['bold', 'a **b** c', ['a <b>b</b> c']],
    ['bold inside a word', 're**start**ed', ['re<b>start</b>ed']],
    ['italics', '*a* and _b_', ['<i>a</i> and <i>b</i>']],
    ['both', '***a***', ['<i><b>a</b></i>']],
    ['one inside the other', '**a *b* c**', ['<b>a </b><i><b>b</b></i><b> c</b>']],
    ['code, with stars in it', 'see `a *b*`', ['see <c>a *b*</c>']],
    ['a link', '[the *call*](https://meet.example/x)', ['<a https://meet.example/x>the <i>call</i></a>']],
    ['a link in bold', '**[a](https://a.org)**', ['<a https://a.org><b>a</b></a>']],
    ['a link with parentheses', '[a](https://a.org/b_(c))', ['<a https://a.org/b_(c)>a</a>']],
    ['a bare address', '(see https://a.org/b_c).', ['(see <a https://a.org/b_c>https://a.org/b_c</a>).']],
    ['an address for mail', '[us](mailto:a@b.org)', ['<a mailto:a@b.org>us</a>']],
    ['a heading', '## A *b*\nc', ['<h>A <i>b</i></h>', 'c']],
    [
      'lists of two levels',
      '- a\n  - b\n  - c\n- d',
      ['<ul><li>a<ul><li>b</li><li>c</li></li><li>d</li></ul>'],
    ],
    ['a third level as the second', '- a\n  - b\n    - c', ['<ul><li>a<ul><li>b</li><li>c</li></li></ul>']],
    ['numbers', '1. a\n2. b', ['<ol><li>a</li><li>b</li></ol>']],
    ['bullets under a number', '1. a\n   * b', ['<ol><li>a<ul><li>b</li></li></ol>']],
  ])('%s', (_, source, expected) => {
    expect(short(parseText(source))).toEqual(expected);
  });
});

describe('[T1] what stays text', () => {
  it.each([
    '<script>alert(1)</script>',
    '| a | b |',
    '![x](javascript:1)',
    '~~gone~~',
    '> quoted',
    '{{service}}',
    '#incidents',
    '****',
    '** a **',
    '[a]()',
    '[a](b c)',
    '`a',
    '@tom',
  ])('%s', (source) => {
    expect(short(parseText(source))).toEqual([source]);
  });
});

describe('[T2] a star or an underscore alone', () => {
  it.each(['next_update', '2*3*4', 'a * b * c', 'a* b*', '*a', 'a**', '__init__', '_', '*** a'])(
    '%s is text',
    (source) => {
      expect(short(parseText(source))).toEqual([source]);
    },
  );
  it('that has no partner inside is text there', () => {
    expect(short(parseText('**a *b** c*'))).toEqual(['<b>a *b</b> c*']);
  });
});

describe('[T3] a link with another scheme', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](/relative)',
    '[a](JaVaScRiPt:alert(1))',
    '[a](\u0001javascript:alert(1))',
    '[a](java\u0000script:alert(1))',
    '[a](vbscript:x)',
    '[a](https:javascript:x)',
    '[a](https://a.org/\u202egro.b//:sptth)',
    '[a](&#106;avascript:x)',
    'ftp://a.org',
    'http:///x',
  ])('%j is text', (source) => {
    expect(short(parseText(source))).toEqual([source]);
  });
});

describe('[T4] lines', () => {
  it.each([
    ['a line is a line', 'a\nb', ['a⏎b']],
    ['a blank line ends a paragraph', 'a\n\n\nb', ['a', 'b']],
    ['Windows writes them otherwise', 'a\r\nb\r\n\r\nc', ['a⏎b', 'c']],
    ['a list stands right behind a line', 'a\n- b', ['a', '<ul><li>b</li></ul>']],
    ['an entry goes on when it is indented', '- a\n  b\nc', ['<ul><li>a⏎b</li></ul>', 'c']],
    ['a list goes on behind a blank line', '1. a\n\n2. b', ['<ol><li>a</li><li>b</li></ol>']],
    ['a year begins no list', '2019. We moved', ['2019. We moved']],
    ['a number that is not 1 begins none', '3. c', ['3. c']],
  ])('%s', (_, source, expected) => {
    expect(short(parseText(source))).toEqual(expected);
  });
});

describe('[T5] any text', () => {
  /** What is left of a text when everything that could be syntax is taken out of it. */
  const bare = (typed: string): string => typed.replace(/[\s*_`#[\]()•+\-.\d]/g, '');
  const textOf = (blocks: readonly Block[]): string =>
    short(blocks)
      .join('')
      .replace(/<\/?(?:b|i|c|h|ul|ol|li|a)(?: [^>]*)?>|⏎/g, '');
  it('is read, and loses no word', () => {
    fc.assert(
      fc.property(
        // Addresses have cases of their own above.
        text.map((typed) => typed.replace(/[<>⏎]|http/g, '')),
        (typed) => {
          expect(bare(textOf(parseText(typed)))).toBe(bare(typed));
        },
      ),
      { ...RUNS, numRuns: 2000 },
    );
  });
  it.each([
    '*',
    '**',
    '_',
    '`',
    '[',
    '[a](',
    '[a](http://x',
    '(',
    ')',
    'http://',
    'http:///',
    'https://a.org)',
    '*a ',
    '- ',
    '  ',
    '#',
  ])(
    'of a hundred thousand %j is read in a moment',
    (piece) => {
      // Quadratic time would be ten thousand million steps here, and run into the test's time limit many times over.
      const blocks = parseText(`${piece.repeat(100_000)}x`);
      expect(blocks.length).toBeGreaterThan(0);
    },
    2_000,
  );
});

describe('[T6] a body', () => {
  it('is text and placeholders', () => {
    expect(splitBody('Since {{started}}, **{{ impact }}**.')).toEqual([
      { type: 'text', text: 'Since ' },
      { type: 'placeholder', name: 'started', text: '{{started}}' },
      { type: 'text', text: ', **' },
      { type: 'placeholder', name: 'impact', text: '{{ impact }}' },
      { type: 'text', text: '**.' },
    ]);
  });
  it('names each placeholder once, in order', () => {
    expect(placeholdersOf('{{b}} {{a}} {{ b }}')).toEqual(['b', 'a']);
  });
  it.each(['{{a', 'a}}', '{{}}', '{{ }}', '{a}', '{{a\nb}}', '{{a{b}}'])('has none in %j', (body) => {
    expect(placeholdersOf(body)).toEqual([]);
  });
  it('takes the nearest braces', () => {
    expect(placeholdersOf('{{{{a}}}}')).toEqual(['a']);
  });
  it('is its pieces put together', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(
          splitBody(body)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(body);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});
