import { describe, expect, test } from 'vitest';
import { decisionsOn, siteViewOf } from '../../../../app/popup/site-view-of.ts';
import type { FramedMention, PageState } from '../../../../components/popup/page-state.ts';
import { freshSettings } from '../../../../extension/settings/settings-snapshot.ts';

const restricted = (reason: 'pdf' | 'local-file'): PageState => ({ kind: 'restricted', reason });
const verdict = (site: string) => ({ entityId: 'azure', site, verdict: 'never' as const });
const silent: PageState = { kind: 'silent' };
const view = (url: string, settings = freshSettings, page: PageState = silent) =>
  siteViewOf(settings, url, page, undefined);

describe('the site in the popup', () => {
  test('has its host with the port as name, and the host alone for verdicts', () => {
    expect(view('https://docs.example.com:8080/a')).toMatchObject({
      name: 'docs.example.com:8080',
      host: 'docs.example.com',
      site: { pattern: 'docs.example.com:8080' },
      state: { state: 'on', because: 'mode' },
      access: 'granted',
      isLocked: false,
    });
  });

  test('of a file has the file’s own name', () => {
    expect(view('file:///home/ada/notes.html')).toMatchObject({ name: 'notes.html', host: '' });
  });

  test.each(['about:blank', 'chrome://settings/', 'not an address'])('of %s is none', url => {
    expect(view(url)).toBeUndefined();
  });

  test('of a restricted page is none, but for a file that needs access', () => {
    expect(view('https://example.com/', freshSettings, restricted('pdf'))).toBeUndefined();
    expect(view('file:///a', freshSettings, restricted('local-file'))).toBeDefined();
  });

  test('says that access is withheld', () => {
    const page: PageState = { kind: 'no-access' };
    expect(view('https://example.com/', freshSettings, page)?.access).toBe('withheld');
  });

  test.each([
    [{ tabs: [], everywhere: 'restart' as const }, { kind: 'restart' }],
    [
      { tabs: [], everywhere: 8e15 },
      { kind: 'hour', until: 8e15 },
    ],
    [{ tabs: [], everywhere: 1 }, undefined],
  ])('with the stored pause %j is paused: %j', (pause, expected) => {
    expect(view('https://example.com/', { ...freshSettings, pause })?.pause).toEqual(expected);
  });

  test('whose tab is paused says so', () => {
    const page: PageState = { kind: 'off', because: 'tab-paused' };
    expect(view('https://example.com/', freshSettings, page)?.pause).toEqual({ kind: 'tab' });
  });

  test('is locked by a rule of an organization, and where site rules are locked', () => {
    const { policy } = freshSettings;
    const rules = [{ pattern: 'example.com', state: 'off' as const }];
    const forced = { ...freshSettings, policy: { ...policy, siteRules: rules } };
    expect(view('https://example.com/', forced)?.isLocked).toBe(true);
    expect(view('https://other.test/', forced)?.isLocked).toBe(false);
    const locked = { ...freshSettings, policy: { ...policy, settings: { siteRules: [] } } };
    expect(view('https://other.test/', locked)?.isLocked).toBe(true);
  });
});

describe('the choices that affect a page', () => {
  const settings = {
    ...freshSettings,
    hiddenEntities: ['openai'],
    siteVerdicts: [verdict('a.test'), verdict('frame.test'), verdict('other.test')],
  };
  const ready: PageState = {
    kind: 'ready',
    // Only the site of a mention is read here.
    mentions: [{ site: 'frame.test' } as FramedMention],
    report: { counts: {}, scanMs: 0, state: 'idle', framesSkipped: 0 },
  };

  test('are those for its own site and for the sites of its frames', () => {
    const { hidden, verdicts } = decisionsOn(settings, 'a.test', ready);
    expect(hidden).toEqual(['openai']);
    expect(verdicts.map(({ site }) => site)).toEqual(['a.test', 'frame.test']);
  });

  test('are none before the settings are read', () => {
    expect(decisionsOn(undefined, 'a.test', ready)).toEqual({ hidden: [], verdicts: [] });
  });
});
