import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Labels of one occurrence; offsets are UTF-16 units, half-open. */
const labelSchema = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer()),
  surface: v.string(),
  /** Entity id; null: any other sense; "skip": not scored. */
  entity: v.nullable(v.string()),
  code: v.string(),
});

const windowSchema = v.object({
  id: v.string(),
  text: v.string(),
  title: v.string(),
  lang: v.string(),
  /** Windows of one page or project share it. */
  source: v.string(),
  mentions: v.array(labelSchema),
});

/** A stretch of real text with its judged occurrences. */
export type CorpusWindow = Readonly<v.InferOutput<typeof windowSchema>>;
/** See {@link CorpusWindow}. */
export type CorpusLabel = CorpusWindow['mentions'][number];

/**
 * Reads a corpus, one JSON object a line.
 *
 * @throws Error that names the file, the line and what is wrong with it.
 */
export function readCorpus(path: string): readonly CorpusWindow[] {
  const windows = readText(path)
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readWindow(line, `${path}:${i + 1}`)] : []));
  if (windows.length === 0) {
    throw new Error(`${path} holds no windows: expected one JSON object a line`);
  }
  return windows;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`cannot read the corpus ${path}: name a .jsonl file that exists`, { cause });
  }
}

function readWindow(line: string, place: string): CorpusWindow {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place} is not JSON`, { cause });
  }
  const result = v.safeParse(windowSchema, parsed);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${place}: ${v.getDotPath(issue) ?? 'window'}: ${issue.message}`);
  }
  const wrong = result.output.mentions.find(
    ({ start, end, surface }) => result.output.text.slice(start, end) !== surface,
  );
  if (wrong) {
    throw new Error(
      `${place}: "${wrong.surface}" does not stand at ${wrong.start} to ${wrong.end}`,
    );
  }
  return result.output;
}
