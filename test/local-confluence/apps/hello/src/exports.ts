import { asUser, route } from '@forge/api';

interface Asked {
  exportType: string;
  context: {
    localId?: string;
    extension: { content: { id: string }; config?: { to?: string; asUser?: boolean; forGood?: boolean } };
  };
}

export async function greet({ exportType, context }: Asked) {
  const { content, config } = context.extension;
  if (config?.forGood) await new Promise(() => undefined);
  if (config?.asUser) await asUser().requestConfluence(route`/wiki/api/v2/pages/${content.id}`);
  const text = `Hello, ${config?.to ?? 'all'}, as ${exportType} of ${content.id}`;
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
