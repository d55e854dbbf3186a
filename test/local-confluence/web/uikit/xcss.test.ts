import { allowedStyles } from '../../../../local-confluence/src/web/uikit/xcss';

function allowed(styles: Record<string, unknown>) {
  const refused: string[] = [];
  return { kept: allowedStyles(styles, (style) => refused.push(style)), refused };
}

test.each<[styles: Record<string, unknown>]>([
  [{ padding: 'space.100', marginTop: 'space.negative.050', borderRadius: 'radius.small' }],
  [
    {
      backgroundColor: 'color.background.neutral',
      color: 'color.text.subtlest',
      opacity: 'opacity.disabled',
    },
  ],
  [{ borderColor: 'color.border', borderStyle: 'solid', borderWidth: 'border.width' }],
  [{ width: '40%', minWidth: '220px', flexGrow: 1, textAlign: 'start' }],
  [{ display: 'none', '@media (min-width: 48rem)': { display: 'block' } }],
  [{ ':hover': { backgroundColor: 'color.background.neutral.hovered' } }],
  [{ '@media (min-width: 30rem)': { ':focus-visible': { boxShadow: 'elevation.shadow.raised' } } }],
])('Forge lets through %j', (styles) => {
  expect(allowed(styles)).toEqual({ kept: styles, refused: [] });
});

test.each<[style: string, value: unknown]>([
  ['display', 'flex'],
  ['position', 'sticky'],
  ['gap', 'space.100'],
  ['fontSize', '12px'],
  ['zIndex', 3],
  ['padding', '8px'],
  ['margin', 'auto'],
  ['color', 'red'],
  ['borderRadius', 'border.radius'],
  ['overflow', 'clip'],
  ['@media (max-width: 30rem)', { display: 'none' }],
  ['> *', { display: 'none' }],
  ['.some-class', { display: 'none' }],
])('Forge leaves out and names %s: %j', (style, value) => {
  expect(allowed({ width: '10px', [style]: value })).toEqual({
    kept: { width: '10px' },
    refused: [`${style}: ${JSON.stringify(value)}`],
  });
});

test('what stands in a media query or a pseudo class is looked at as well', () => {
  const { kept, refused } = allowed({ ':hover': { color: 'red', padding: 'space.050' } });
  expect(kept).toEqual({ ':hover': { padding: 'space.050' } });
  expect(refused).toEqual(['color: "red"']);
});
