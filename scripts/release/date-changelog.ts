/**
 * The changelog with what stood under “Unreleased” under this version and day (`2026-11-30`), and an empty
 * “Unreleased” above it.
 *
 * @throws {Error} Where nothing stands there: a release without a change that a person notices is a mistake.
 */
export function dateChangelog(text: string, version: string, day: string): string {
  const heading = '## Unreleased\n';
  const [before, after] = text.split(heading);
  const news = after?.split(/^## /mu)[0]?.trim() ?? '';
  if (before === undefined || after === undefined || news === '') {
    throw new Error('CHANGELOG.md tells nothing under “## Unreleased”. Say there what is new.');
  }
  return `${before}${heading}\n## ${version} - ${day}\n${after}`;
}
