import { describe, expect, test } from 'vitest';
import { isPartOfIdentifier } from '../../../../detection/match/identifier.ts';

/** Asks about the word in braces. */
function isIdentifier(marked: string): boolean {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  return isPartOfIdentifier(marked.replace(/[{}]/g, ''), start, end);
}

describe('machines read', () => {
  test.each([
    ['a handle', '@{OpenAI}'],
    ['a variable', '${azure}'],
    ['an escaped word', '\\{azure}'],
    ['what follows a dot and a letter', 'microsoft.{Azure} now'],
    ['what follows a dot and a digit', '2.{Azure}'],
    ['what follows a dot and an underscore', '_.{Azure}'],
    ['what a dot and a letter follow', '{Azure}.Core'],
    ['what a dot and a digit follow', '{Azure}.2'],
    ['the name of a mailbox', '{OpenAI}@example.org'],
    ['a namespace', '{Azure}::Storage'],
    ['a fragment that goes on', '#{azure}-cli'],
    ['a fragment that follows a word', 'page#{azure}'],
    ['a path', '/{azure}'],
    ['a path after a bracket', '(/{azure}'],
    ['a forum', 'r/{OpenAI}'],
    ['a forum in a sentence', 'on r/{OpenAI} they say'],
    ['a member', 'u/{OpenAI}'],
    ['an address with a scheme', 'ftp://host/x/{Azure}/y'],
    ['an address that begins with www', 'www.a/x-{Azure}'],
    ['a host and path', 'host.de/x-{Azure}'],
    ['a mail address around a hyphen', 'press@{azure}-news.example'],
    ['a mail address after a hyphen', 'me-{Azure}@host.example'],
    ['small letters in a path', 'models/{azure}'],
    ['small letters before a path', '{azure}/models'],
    ['a file’s name', '{stargate}-header.ts'],
    ['a file’s name in quotes', '“{stargate}-header.ts”'],
    ['a file’s name before a full stop', '{stargate}-header.ts.'],
    ['a file’s name with a long ending', '{stargate}-a.json5'],
    ['a mailbox without a domain', '{OpenAI}@home'],
    ['a fragment after one letter', 'x#{azure}'],
    ['a fragment in a sentence', 'the page#{azure} now'],
    ['a path after a word', 'see: /{azure}'],
    ['a capital path after a bracket', '(/{Azure}'],
    ['an address in a sentence', 'see https://host/x-{Azure} now'],
    ['a mail address far into a text', `${'word '.repeat(30)}{Azure}-x@host.example`],
    ['a file’s name before an ellipsis', '{stargate}-header.ts...'],
    ['a file’s name in a sentence', 'see {stargate}-header.ts'],
    ['a file’s name after a sign', 'a+{stargate}-header.ts'],
    ['an address 120 characters back', `://${'a'.repeat(116)}-{Azure}`],
    ['an address 120 characters on', `{Azure}-${'a'.repeat(116)}://`],
    ['an address far along', `https://${'a'.repeat(100)}/x-{Azure}`],
    ['an address that reaches far', `{Azure}-x${'a'.repeat(100)}@host.example`],
  ])('%s: %s', (_what, text) => {
    expect(isIdentifier(text)).toBe(true);
  });
});

describe('people read', () => {
  test.each([
    ['a word', 'the {Azure} cloud'],
    ['the only word', '{Azure}'],
    ['the last word of a sentence', 'We chose {Azure}. It works.'],
    ['the first word after a full stop', 'the end. {Azure} works'],
    ['a word after an ellipsis', '…and then ...{Azure}'],
    ['a word before an ellipsis', '{Azure}... and so on'],
    ['a word before a colon', '{Azure}: what now?'],
    ['a word after a colon', 'clouds:{Azure}'],
    ['a hashtag at the beginning', '#{OpenAI}'],
    ['a hashtag after a space', 'so good #{OpenAI} now'],
    ['the other of two after a slash', 'AWS/{Azure}'],
    ['a word after a slash and a bracket', '(AWS)/{Azure}'],
    ['a word after a slash and an underscore', '_AWS_/{Azure}'],
    ['a word after one that ends in r', 'our/{Azure}'],
    ['a word after one in another script that ends in r', 'ür/{Azure}'],
    ['a capital name before a slash', '{Azure}/AWS'],
    ['a name with a hyphen', '{Azure}-based service'],
    ['a small name with a hyphen', '{azure}-based service'],
    ['a small name after a hyphen', 'non-{azure} things'],
    ['a capital name with something like a file’s ending', '{Stargate}-header.ts'],
    ['a name beside an address', 'https://host.example {Azure}-based'],
    ['a name before an address', '{Azure}-based,https://host.example'],
    ['a name in brackets within an address', 'https://host.example/({Azure}-based)'],
    ['a small name in a hyphenated word before the next sentence', '{azure}-blue.'],
    ['a word with a hyphen and an ending too long for a file', '{azure}-x.abcdefg'],
    ['a word with a hyphen and a capital ending', '{azure}-x.Abc'],
    ['a word with a plus in it', '{azure}-x+y.ts'],
    ['a name in brackets before a colon', '({Azure}): now'],
    ['a name after a word that ends like an address', 'awww.a-{Azure}'],
    ['a small name that no such sign touches', '{azure}+x/y'],
    ['a small name after a slash and a space', 'and/ {azure}-blue'],
    ['a name 121 characters after an address', `://${'a'.repeat(117)}-{Azure}`],
    ['a name 121 characters before an address', `{Azure}-${'a'.repeat(117)}://`],
    ['a name too far from an address', `https://${'a'.repeat(130)}-{Azure}`],
    ['a name too far before an address', `{Azure}-${'a'.repeat(130)}@host.example`],
  ])('%s: %s', (_what, text) => {
    expect(isIdentifier(text)).toBe(false);
  });
});
