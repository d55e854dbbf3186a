import ForgeReconciler, { Text } from '@forge/react';

const title = new Map<string, string>().get('title');
if (title === undefined) throw new TypeError('There are no words to begin with');

ForgeReconciler.render(<Text>{title}</Text>);
