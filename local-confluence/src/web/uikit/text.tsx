import { Text as AkText, tokensMap } from '@atlaskit/primitives';
import { createContext, useContext } from 'react';
import * as v from 'valibot';
import { component } from './component';
import { number, oneOf, testId } from './props';

const colors = [...Object.keys(tokensMap.color), 'inherit'] as (keyof typeof tokensMap.color | 'inherit')[];
/** People and the like are smaller within a text. */
export const InText = createContext(false);

/** A paragraph, unless it says otherwise or stands in another text. */
export const Text = component(
  {
    align: oneOf('start', 'center', 'end'),
    as: oneOf('span', 'p', 'strong', 'em', 'strike'),
    color: v.exactOptional(v.picklist(colors)),
    maxLines: number,
    size: oneOf('small', 'medium', 'large'),
    testId,
    weight: oneOf('regular', 'medium', 'semibold', 'bold'),
  },
  ({ props: { as: given, ...props }, children }) => {
    const isInText = useContext(InText);
    const as = given ?? (isInText ? 'span' : 'p');
    const shown = <InText.Provider value={true}>{children}</InText.Provider>;
    return as === 'strike' ? (
      <AkText {...props} as="span">
        <s>{shown}</s>
      </AkText>
    ) : (
      <AkText {...props} as={as}>
        {shown}
      </AkText>
    );
  },
);
