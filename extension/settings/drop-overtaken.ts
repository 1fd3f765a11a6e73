/**
 * A function that runs `read` and hands its result on. Runs may overlap: one that is answered after a run that began
 * later is dropped, so what was handed on last is always the newest. A run that fails rejects, and hands on nothing.
 */
export function dropOvertaken<Result>(
  read: () => Promise<Result>,
  onRead: (result: Result) => void,
): () => Promise<void> {
  let begun = 0;
  let newest = 0;
  return async () => {
    begun += 1;
    const own = begun;
    const result = await read();
    if (own < newest) return;
    newest = own;
    onRead(result);
  };
}
