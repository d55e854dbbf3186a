import { component } from './component';

/** The top of every document; `MacroConfig` is that of a config form inside the macro's own resource. */
export const Root = component({}, ({ children }) => <>{children}</>);
