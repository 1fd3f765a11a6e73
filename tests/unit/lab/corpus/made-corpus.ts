import type { CorpusWindow } from '../../../../lab/corpus/read-corpus.ts';

/** A window of our own; names in brackets are labelled, `[?Name]` as another sense, `[!name]` as not scored. */
export function makeWindow(marked: string, source = 'own', title = ''): CorpusWindow {
  const mentions: CorpusWindow['mentions'] = [];
  let text = '';
  for (const [part, kind, name = ''] of marked.matchAll(/\[([?!]?)(.*?)\]|[^[]+/g)) {
    if (kind === undefined) {
      text += part;
      continue;
    }
    const entity =
      kind === '?' ? null : kind === '!' ? 'skip' : name.toLowerCase().replace(' ', '');
    const code = kind === '?' ? 'other' : kind === '!' ? 'skip' : 'own';
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      surface: name,
      entity,
      code,
    });
    text += name;
  }
  return { id: text, text, title, lang: 'en', source, mentions };
}

/** A few windows with every kind of label. */
export const madeCorpus: readonly CorpusWindow[] = [
  makeWindow('SoftBank pays for [Stargate] and [OpenAI].', 'news'),
  makeWindow('Kurt Russell goes through the [?Stargate].', 'films'),
  makeWindow('The [?azure] sky over Malta.', 'travel'),
  makeWindow('Run it on [Azure], see [!azure].com.', 'docs'),
  makeWindow('[Azure] DevOps by Microsoft.', 'docs'),
];
