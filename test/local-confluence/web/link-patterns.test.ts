import { asInTheCloud, matches } from '../../../local-confluence/src/web/editor/link-patterns';

describe('a pattern of autoConvert', () => {
  it.each([
    ['https://www.example.com/*', 'https://www.example.com/about'],
    ['https://www.example.com/*/*', 'https://www.example.com/about/contact'],
    ['https://*.example.com/*/movies/*', 'https://films.example.com/new/movies/12'],
    ['https://a.example/x?y=*', 'https://a.example/x?y=1'],
  ])('%s takes %s', (pattern, link) => {
    expect(matches(pattern, link)).toBe(true);
  });
  it.each([
    ['https://www.example.com/*', 'https://www.example.com/about/contact'],
    ['https://www.example.com/*', 'https://www.example.com/'],
    ['https://www.example.com/*', 'http://www.example.com/about'],
    ['https://www.example.com/*', 'see https://www.example.com/about'],
    ['https://www.example.com/*', 'https://www.example.com/about and more'],
    ['https://www.example.com/*', 'https://wwwxexample.com/about'],
  ])('%s does not take %s', (pattern, link) => {
    expect(matches(pattern, link)).toBe(false);
  });
});

it('an address of this site is one of a site in the cloud', () => {
  const origin = 'http://localhost:8090';
  expect(asInTheCloud('http://localhost:8090/wiki/x', origin)).toBe('https://local.atlassian.net/wiki/x');
  expect(asInTheCloud('http://localhost:80901/wiki/x', origin)).toBe('http://localhost:80901/wiki/x');
});
