/** Words within a text: UI Kit has no properties for them. */
import { Code as AkCode } from '@atlaskit/code';
import { component } from './component';
import { testId } from './props';

export const Em = component({}, ({ children }) => <em>{children}</em>);
export const Strong = component({}, ({ children }) => <strong>{children}</strong>);
export const Strike = component({}, ({ children }) => <s>{children}</s>);
export const Code = component({ testId }, ({ props, children }) => <AkCode {...props}>{children}</AkCode>);
