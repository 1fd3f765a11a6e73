import { describe, expect, test } from 'vitest';
import { findPageEvidence } from '../../../../detection/judge/page-prior.ts';
import { createEvidenceFinder } from '../../../../detection/judge/find-evidence.ts';
import type { PageContext } from '../../../../detection/detector.ts';

const finder = createEvidenceFinder({
  senses: [{ entityId: 'x', evidence: [[1, 'cloud|film review']], rivals: [] }],
});

const found = (context: PageContext) =>
  [...findPageEvidence(context, finder).values()].map(({ text, share }) => [text, share]);

describe('evidence counts by where it stands', () => {
  test.each<[string, PageContext, number]>([
    ['title', { title: 'The Cloud today' }, 0.8],
    ['headings', { headings: ['Other', 'The Cloud'] }, 0.5],
    ['description', { description: 'All of the Cloud' }, 0.5],
    ['address', { url: 'https://host.example/the/Cloud' }, 0.5],
  ])('%s', (_where, context, share) => {
    expect(found(context)).toEqual([['Cloud', share]]);
  });

  test('what stands in two places counts once, where it counts most', () => {
    expect(found({ title: 'CLOUD', headings: ['cloud'], url: 'https://cloud.example/' })).toEqual([
      ['CLOUD', 0.8],
    ]);
  });

  test('what stands twice in one place is told as it stands first', () => {
    expect(found({ title: 'Cloud and CLOUD' })).toEqual([['Cloud', 0.8]]);
  });

  test.each<[string, PageContext, string[]]>([
    ['nothing known has no words', {}, []],
    ['an address has those of its host and path', { url: 'https://a.de:8080/b' }, ['a', 'de', 'b']],
    ['a machine of one’s own has those of its path', { url: 'http://localhost:80/b' }, ['b']],
    ['what is no address has none', { url: 'about' }, []],
    ['an address in a sentence has none', { url: 'see https://a.de/' }, []],
  ])('%s', (_rule, context, expected) => {
    const words = new Set<string>();
    findPageEvidence(context, {
      findAll(text, all) {
        for (const { start, end } of all) words.add(text.slice(start, end));
        return [];
      },
      findAround: () => [],
    });
    expect([...words]).toEqual(expected);
  });

  test('a phrase does not run from one heading into the next word for word', () => {
    expect(found({ headings: ['a film', 'review'] })).toEqual([['film\nreview', 0.5]]);
  });

  test('only the first 2,000 characters are read', () => {
    const filler = 'x '.repeat(997);
    expect(found({ title: `${filler} cloud` })).toEqual([['cloud', 0.8]]);
    expect(found({ title: `${filler}  cloud` })).toEqual([]);
  });
});

describe('of an address', () => {
  test.each([
    ['the host', 'https://cloud.example/'],
    ['the host before a port', 'https://cloud:8080/'],
    ['the host after a user', 'https://me:secret@cloud.example/'],
    ['the path', 'https://host.example/a/cloud/b'],
    ['the path on a machine of one’s own', 'http://localhost/cloud'],
    ['the file without its ending', 'https://host.example/cloud.html'],
    ['the file without a short ending', 'https://host.example/cloud.js'],
    ['a folder with a dot', 'https://host.example/x.cloud/y'],
    ['an ending too long to be one', 'https://host.example/x.cloudy/cloud'],
  ])('%s is read', (_part, url) => {
    expect(found({ url })).toEqual([['cloud', 0.5]]);
  });

  test.each([
    ['the scheme', 'cloud://host.example/'],
    ['the user', 'https://cloud@host.example/'],
    ['the query', 'https://host.example/?cloud'],
    ['the fragment', 'https://host.example/#cloud'],
    ['the query of a bare host', 'https://host.example?cloud'],
    ['the fragment of a bare host', 'https://host.example#cloud'],
    ['a file’s ending', 'https://host.example/x.cloud'],
    ['what is no address', 'the cloud://host'],
  ])('%s is not read', (_part, url) => {
    expect(found({ url })).toEqual([]);
  });

  test('the name of a machine of one’s own is not read, any other is', () => {
    const hosts = createEvidenceFinder({
      senses: [{ entityId: 'x', evidence: [[1, 'localhost']], rivals: [] }],
    });
    expect(findPageEvidence({ url: 'http://localhost/' }, hosts).size).toBe(0);
    expect(findPageEvidence({ url: 'http://localhost.example/' }, hosts).size).toBe(1);
  });
});
