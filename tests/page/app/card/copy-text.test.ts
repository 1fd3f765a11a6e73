import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../../app/card/copy-text.ts';

afterEach(() => vi.restoreAllMocks());

test('text goes to the clipboard where the page may use it', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  expect(await copyText('OpenAI')).toBe(true);
  expect(write).toHaveBeenCalledWith('OpenAI');
});

/** A page whose clipboard API fails, and whose copy command copies like the browser's. */
function withoutClipboard() {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('no', 'NotAllowedError'),
  );
  const copied = new DataTransfer();
  const pageHears = vi.fn<() => void>();
  document.addEventListener('copy', pageHears);
  vi.spyOn(document, 'execCommand').mockImplementation(() =>
    document.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }),
    ),
  );
  return { copied, pageHears };
}

test('else the copy command copies it, and the page’s own copy handlers do not hear of it', async () => {
  const { copied, pageHears } = withoutClipboard();
  expect(await copyText('OpenAI')).toBe(true);
  expect(copied.getData('text/plain')).toBe('OpenAI');
  expect(pageHears).not.toHaveBeenCalled();
  document.removeEventListener('copy', pageHears);
});

test('where neither works, it says so', async () => {
  withoutClipboard();
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  expect(await copyText('OpenAI')).toBe(false);
});
