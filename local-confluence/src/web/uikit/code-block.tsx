import { CodeBlock as AkCodeBlock, SUPPORTED_LANGUAGES } from '@atlaskit/code';
import * as v from 'valibot';
import { component } from './component';
import { flag, testId, text } from './props';

const languages = SUPPORTED_LANGUAGES.flatMap(({ alias }) => [...alias]);

export const CodeBlock = component(
  {
    highlight: text,
    highlightedEndText: text,
    highlightedStartText: text,
    language: v.exactOptional(v.picklist(languages)),
    shouldWrapLongLines: flag,
    showLineNumbers: flag,
    testId,
    text: v.string(),
  },
  ({ props }) => <AkCodeBlock {...props} />,
);
