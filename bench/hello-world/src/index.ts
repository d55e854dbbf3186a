import { asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

const define = new Resolver();

define.define('hello', async () => {
  const response = await asUser().requestConfluence(route`/wiki/api/v2/pages/${'1'}`);
  return { status: response.status, kept: await kvs.get('hello') };
});

export const resolver = define.getDefinitions();
