/** The files of the app import each other in no circle: each can be read, and tested, after those that it needs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..');

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']*)'/g)].flatMap(([, named = '']) => {
    const path = join(dirname(file), named);
    return [`${path}.ts`, `${path}.tsx`, path].filter((each) => /\.tsx?$/.test(each) && existsSync(each));
  });
}

/** The first way found that leads back to where it began; null if there is none. */
function circleIn(files: readonly string[]): string[] | null {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of importsOf(file)) {
      const circle = follow(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const circle = follow(file, []);
    if (circle !== null) return circle.map((each) => relative(ROOT, each));
  }
  return null;
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(ROOT, 'src', name));

test('no file of the app needs, over others, itself', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(circleIn(files)).toBeNull();
});
