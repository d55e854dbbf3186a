import { token } from '@atlaskit/tokens';
import { useEffect } from 'react';
import * as v from 'valibot';
import { component } from './component';
import { type Glyph, GLYPHS } from './glyphs';
import { oneOf, testId } from './props';
import { useUiKit } from './ui-kit';

/** Every token of an icon's colour, and `currentColor`. */
const ICON_COLORS = {
  currentColor: 'currentColor',
  'color.icon': token('color.icon'),
  'color.icon.brand': token('color.icon.brand'),
  'color.icon.danger': token('color.icon.danger'),
  'color.icon.disabled': token('color.icon.disabled'),
  'color.icon.discovery': token('color.icon.discovery'),
  'color.icon.information': token('color.icon.information'),
  'color.icon.inverse': token('color.icon.inverse'),
  'color.icon.selected': token('color.icon.selected'),
  'color.icon.subtle': token('color.icon.subtle'),
  'color.icon.subtlest': token('color.icon.subtlest'),
  'color.icon.success': token('color.icon.success'),
  'color.icon.warning': token('color.icon.warning'),
  'color.icon.accent.blue': token('color.icon.accent.blue'),
  'color.icon.accent.gray': token('color.icon.accent.gray'),
  'color.icon.accent.green': token('color.icon.accent.green'),
  'color.icon.accent.orange': token('color.icon.accent.orange'),
  'color.icon.accent.purple': token('color.icon.accent.purple'),
  'color.icon.accent.red': token('color.icon.accent.red'),
  'color.icon.accent.teal': token('color.icon.accent.teal'),
  'color.icon.accent.yellow': token('color.icon.accent.yellow'),
} as const;
type IconColor = keyof typeof ICON_COLORS;

export const Icon = component(
  {
    color: v.exactOptional(v.picklist(Object.keys(ICON_COLORS) as IconColor[])),
    glyph: v.string(),
    label: v.optional(v.string(), ''),
    size: oneOf('small', 'medium'),
    testId,
  },
  ({ props: { color = 'currentColor', glyph, label, size = 'medium', testId: id } }) => {
    const Glyph = useGlyph(glyph);
    return Glyph === null ? null : (
      <Glyph
        label={label}
        size={size}
        color={ICON_COLORS[color]}
        {...(id === undefined ? {} : { testId: id })}
      />
    );
  },
);

/** The icon beside a button's text. */
export function useButtonIcon(glyph: string | undefined): Glyph | undefined {
  return useGlyph(glyph) ?? undefined;
}

function useGlyph(glyph: string | undefined): Glyph | null {
  const { unknown } = useUiKit();
  const found = glyph === undefined ? null : (GLYPHS.get(glyph) ?? null);
  useEffect(() => {
    if (glyph !== undefined && found === null) unknown(`Icon glyph "${glyph}"`);
  }, [glyph, found, unknown]);
  return found;
}
