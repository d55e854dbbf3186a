import { SimpleTag } from '@atlaskit/tag';
import AkTagGroup from '@atlaskit/tag-group';
import * as v from 'valibot';
import { safeHref } from '../adf/attrs';
import { component } from './component';
import { drawable, oneOf, testId, text } from './props';

export const Tag = component(
  {
    appearance: oneOf('default', 'rounded'),
    color: oneOf(
      'standard',
      'green',
      'lime',
      'blue',
      'red',
      'purple',
      'magenta',
      'grey',
      'gray',
      'teal',
      'orange',
      'yellow',
      'limeLight',
      'orangeLight',
      'magentaLight',
      'greenLight',
      'blueLight',
      'redLight',
      'purpleLight',
      'greyLight',
      'tealLight',
      'yellowLight',
    ),
    elemBefore: drawable,
    href: text,
    testId,
    text: v.string(),
  },
  ({ props: { href, ...props } }) => {
    const safe = href === undefined ? null : safeHref(href);
    return <SimpleTag {...props} {...(safe === null ? {} : { href: safe })} />;
  },
);

export const TagGroup = component({ alignment: oneOf('start', 'end') }, ({ props, children }) => (
  <AkTagGroup {...props}>{children}</AkTagGroup>
));
