/**
 * Throws where a picture differs without any fault: that a fault is caught would then prove nothing.
 *
 * @param differences By the picture's name; undefined: it looks like its reference.
 */
export function assertAllAlike(differences: ReadonlyMap<string, string | undefined>): void {
  const differing = [...differences].filter(([, difference]) => difference !== undefined);
  if (differing.length === 0) return;
  const list = differing.map(([name, difference]) => `  ${name}: ${difference}`);
  throw new Error(
    `Without any fault these pictures differ from their references:\n${list.join('\n')}\n` +
      'Run the picture tests first (npx vitest run --project e2e-chromium --project e2e-firefox pictures gallery) and mend what they say.',
  );
}
