import AkTabs, { Tab as AkTab, TabList as AkTabList, TabPanel as AkTabPanel } from '@atlaskit/tabs';
import * as v from 'valibot';
import { component } from './component';
import { flag, handler, number, testId } from './props';

export const Tabs = component(
  {
    defaultSelected: number,
    id: v.string(),
    onChange: handler,
    selected: number,
    shouldUnmountTabPanelOnChange: flag,
    testId,
  },
  ({ props: { onChange, ...props }, children }) => (
    <AkTabs {...props} onChange={(index) => void onChange?.(index)}>
      {children}
    </AkTabs>
  ),
);
export const TabList = component({}, ({ children }) => <AkTabList>{children}</AkTabList>);
export const Tab = component({ testId }, ({ props, children }) => <AkTab {...props}>{children}</AkTab>);
export const TabPanel = component({ testId }, ({ props, children }) => (
  <AkTabPanel {...props}>{children}</AkTabPanel>
));
