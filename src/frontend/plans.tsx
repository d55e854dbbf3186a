/** The list of plans: of a space on its page, of all spaces on the site's. */
import ForgeReconciler from '@forge/react';
import { PlansPage } from './space/plans-page';

ForgeReconciler.render(<PlansPage />);
