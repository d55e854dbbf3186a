import { component } from './component';
import { oneOf } from './props';

export const List = component({ type: oneOf('ordered', 'unordered') }, ({ props: { type }, children }) =>
  type === 'ordered' ? (
    <ol className="uikit-list">{children}</ol>
  ) : (
    <ul className="uikit-list">{children}</ul>
  ),
);

export const ListItem = component({}, ({ children }) => <li>{children}</li>);
