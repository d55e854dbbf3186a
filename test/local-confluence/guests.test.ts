/** Guests: people of the site without a licence, as the demo has one in the space of the customer team. */
import { person } from '../../local-confluence/src/site/caller';
import { ADMIN, EDITOR, GUEST, restAs, runningSite, SANDBOX } from './running-site';

const site = runningSite();
const account = (email: string): string => {
  const found = site().site.people.byEmail(email);
  if (!found) throw new Error(`Nobody is ${email}.`);
  return found.accountId;
};
const keysSeenBy = (email: string) =>
  site()
    .site.spaces.all(person(account(email)))
    .map(({ key }) => key);

test('see the spaces that name them, and not what is open to everybody with a licence', () => {
  site().site.spaces.add({
    key: 'ALL',
    name: 'Everybody’s',
    authorId: account(ADMIN),
    grants: [{ to: 'everyone', rights: ['view', 'comment', 'edit'] }],
    home: { title: 'Everybody’s', body: { type: 'doc', version: 1, content: [] } },
  });
  expect(keysSeenBy(EDITOR)).toContain('ALL');
  expect(keysSeenBy(GUEST)).toEqual(['TEAM']);
});

test('read what their space holds by REST, and nothing else', async () => {
  const home = site().site.spaces.byKey(person(account(GUEST)), 'TEAM').homepageId;
  expect(await restAs(site(), GUEST).get(`/wiki/api/v2/pages/${home}`)).toMatchObject({ status: 200 });
  expect(await restAs(site(), GUEST).get(`/wiki/api/v2/pages/${SANDBOX}`)).toMatchObject({ status: 404 });
});

test('are marked as such where apps ask who people are', async () => {
  const accountIds = [account(GUEST), account(EDITOR)];
  const { body } = await restAs(site(), EDITOR).send('POST', '/wiki/api/v2/users-bulk', { accountIds });
  expect(body).toMatchObject({
    results: [{ isExternalCollaborator: true }, { isExternalCollaborator: false }],
  });
});

test('an app that is open to them is told so, and cannot act for them', async () => {
  const me = person(account(GUEST));
  const { homepageId } = site().site.spaces.byKey(me, 'TEAM');
  const call = (as: string, functionKey: string) =>
    site().invoke({
      as,
      moduleKey: 'hello',
      contentId: homepageId,
      functionKey,
      payload: { id: homepageId },
    });
  expect(await call(GUEST, 'context')).toMatchObject({ accountType: 'unlicensed' });
  expect(await call(EDITOR, 'context')).toMatchObject({ accountType: 'licensed' });
  expect(await call(GUEST, 'titleAsUser')).toBe(403);
  expect(await call(EDITOR, 'titleAsUser')).toBe('Customer team');
});

test('find no page of an app that is not open to them', async () => {
  const pagesFor = async (email: string) => {
    const signedIn = await fetch(`${site().address}/login?as=${email}`, { redirect: 'manual' });
    const cookie = String(signedIn.headers.get('set-cookie')).split(';', 1).join('');
    const answer: unknown = await (
      await fetch(`${site().address}/local/app`, { headers: { cookie } })
    ).json();
    return answer;
  };
  expect(await pagesFor(EDITOR)).toMatchObject({ spacePages: [{ key: 'space-hello' }], globalPages: [{}] });
  expect(await pagesFor(GUEST)).toMatchObject({ spacePages: [], globalPages: [] });
});
