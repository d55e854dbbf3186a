/** The site and the app's installation on it, in the form of Atlassian's ids. */
export const CLOUD_ID = '5a3c7e10-8b42-4d96-b1f7-0e9d2c64a851';
export const INSTALLATION_ID = 'ari:cloud:ecosystem::installation/9d70f3b2-41c8-4a65-8e1d-6b25f09c37da';
