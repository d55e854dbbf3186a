/** The macro in a page. */
import ForgeReconciler from '@forge/react';
import { PlanMacro } from './plan/plan-macro';

ForgeReconciler.render(<PlanMacro />);
