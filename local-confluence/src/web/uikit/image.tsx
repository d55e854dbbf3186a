import * as v from 'valibot';
import { component } from './component';
import { oneOf, text, textOrNumber } from './props';

const WIDTHS = { xsmall: 16, small: 24, medium: 48, large: 96, xlarge: 192 } as const;

/** The app's own, or from elsewhere: then the page's policy lets those through that the manifest declares. */
const src = v.pipe(v.string(), v.regex(/^(data:image\/|https?:\/\/|\/)/));

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
