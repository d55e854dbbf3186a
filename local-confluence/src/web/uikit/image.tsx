import * as v from 'valibot';
import { component } from './component';
import { oneOf, text, textOrNumber } from './props';

const WIDTHS = { xsmall: 16, small: 24, medium: 48, large: 96, xlarge: 192 } as const;

/** Only pictures that the app brings itself: one from elsewhere is egress that a manifest must declare. */
const src = v.pipe(v.string(), v.regex(/^(data:image\/|\/)/));

export const Image = component(
  {
    alt: text,
    height: textOrNumber,
    size: oneOf('xsmall', 'small', 'medium', 'large', 'xlarge'),
    src,
    width: textOrNumber,
  },
  ({ props: { alt = '', height, size, src: source, width } }) => (
    <img
      className="uikit-image"
      alt={alt}
      src={source}
      style={{ height, width: width ?? (size === undefined ? undefined : WIDTHS[size]) }}
    />
  ),
);
