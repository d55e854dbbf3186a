import ForgeReconciler, { Text } from '@forge/react';

ForgeReconciler.render(<Text>Hello, world</Text>);
