/** How far a token is followed to either side: longer than any address that matters. */
const TOKEN_REACH = 120;
const breaksToken = /[\s"'`<>()[\]{}|,;“”‘’、。]/;
const asciiWord = /[A-Za-z0-9_]/;
const isAddress = /:\/\/|^www\.|\.[a-z]{2,}\/|[\w.+-]@[\w-]+\./i;
const isFileName = /^[\w-]*\.[a-z][a-z0-9]{0,4}$/;

/**
 * Is the span a part of something that machines read: an address, a handle, a path, a file's or a variable's name?
 * A reader does not see the company in `openai.com/docs` or `@azure/core`.
 */
export function isPartOfIdentifier(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || before === '$' || before === '\\') return true;
  if (before === '.' && asciiWord.test(text.charAt(start - 2))) return true;
  if (after === '.' && asciiWord.test(text.charAt(end + 1))) return true;
  if (after === '@' || (after === ':' && text.charAt(end + 1) === ':')) return true;
  if (before === '#' && (after === '-' || !isSpaceOrEdge(text, start - 2))) return true;
  if (before === '/' && !isWordThenSlash(text, start)) return true;
  if (/[-/.@:#]/.test(before + after)) return isInAddress(text, start, end);
  return false;
}

const isSpaceOrEdge = (text: string, offset: number) =>
  offset < 0 || /\s/.test(text.charAt(offset));

/** `AWS/Azure`, but not `/azure`, `r/openai`. */
function isWordThenSlash(text: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - 4), start - 1);
  return /[\p{L}\p{N}*_)\]]$/u.test(head) && !/(?:^|[^\p{L}])[ru]$/u.test(head);
}

function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < TOKEN_REACH && !breaksToken.test(text.charAt(from - 1))) {
    from -= 1;
  }
  let to = end;
  while (to - end < TOKEN_REACH && !breaksToken.test(text.charAt(to))) to += 1;
  const token = text.slice(from, to).replace(/[.:!?]+$/, '');
  if (isAddress.test(token)) return true;
  const isSmall = text.slice(start, end) === text.slice(start, end).toLowerCase();
  return isSmall && (token.includes('/') || isFileName.test(token.slice(start - from)));
}
