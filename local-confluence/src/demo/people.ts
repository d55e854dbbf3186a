/** The people of the demo site. Their account ids never change, so that a script can name them. */
import type { PersonRecord } from '../site/records';

const someone = (
  person: Pick<PersonRecord, 'accountId' | 'email' | 'name'> & Partial<PersonRecord>,
): PersonRecord => ({
  language: 'en-US',
  timeZone: 'Europe/London',
  status: 'active',
  accountType: 'atlassian',
  siteAdmin: false,
  ...person,
});

export const demoPeople = {
  admin: someone({
    accountId: '5f2a91c4d8e37b0046c1a001',
    email: 'admin@example.com',
    name: 'Nadia Haddad',
    siteAdmin: true,
  }),
  editor: someone({
    accountId: '5f2a91c4d8e37b0046c1a002',
    email: 'editor@example.com',
    name: 'Tom Becker',
  }),
  editor2: someone({
    accountId: '5f2a91c4d8e37b0046c1a003',
    email: 'editor2@example.com',
    name: 'Priya Raman',
    timeZone: 'Asia/Kolkata',
  }),
  redacteur: someone({
    accountId: '5f2a91c4d8e37b0046c1a004',
    email: 'redacteur@example.com',
    name: 'Hélène Garnier',
    language: 'fr-FR',
    timeZone: 'Europe/Paris',
  }),
  viewer: someone({
    accountId: '5f2a91c4d8e37b0046c1a005',
    email: 'viewer@example.com',
    name: 'Jonas Weber',
    timeZone: 'Europe/Berlin',
  }),
  outsider: someone({
    accountId: '5f2a91c4d8e37b0046c1a006',
    email: 'outsider@example.com',
    name: 'Sofia Marin',
    timeZone: 'America/New_York',
  }),
  guest: someone({
    accountId: '5f2a91c4d8e37b0046c1a008',
    email: 'guest@example.com',
    name: 'Mei Tanaka',
    timeZone: 'Asia/Tokyo',
    isGuest: true,
  }),
  former: someone({
    accountId: '5f2a91c4d8e37b0046c1a007',
    email: 'former@example.com',
    name: 'Daniel Okafor',
    status: 'inactive',
  }),
};
