/** What Box and Pressable have in common. */
import { tokensMap } from '@atlaskit/primitives';
import * as v from 'valibot';
import { space, testId } from './props';

const backgrounds = Object.keys(tokensMap.backgroundColor) as (keyof typeof tokensMap.backgroundColor)[];

export const boxProps = {
  backgroundColor: v.exactOptional(v.picklist(backgrounds)),
  padding: space,
  paddingBlock: space,
  paddingBlockEnd: space,
  paddingBlockStart: space,
  paddingInline: space,
  paddingInlineEnd: space,
  paddingInlineStart: space,
  testId,
  xcss: v.exactOptional(v.record(v.string(), v.unknown())),
};
