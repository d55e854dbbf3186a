// What `@forge/bridge` would do, had this folder been built.
const { callBridge } = globalThis.__bridge;
const text = document.querySelector('#text');

callBridge('on', { event: 'text', callback: (words) => (text.textContent = words) });
document.querySelector('button').addEventListener('click', async () => {
  await navigator.clipboard.writeText(text.textContent);
  await callBridge('emit', { event: 'copied', payload: text.textContent });
});
callBridge('emit', { event: 'frame ready' });
