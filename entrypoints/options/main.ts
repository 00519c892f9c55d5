import { i18n } from '#i18n';
import { localize, word, type PageText } from '../../src/pages/localize';
import { findShortcut } from '../../src/pages/shortcut';
import { readOwn, writeOwn } from '../../src/platform/own';
import { makeSettingsKeeper, readSettings, watchSettings } from '../../src/platform/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { NOTHING_OWN } from '../../src/sites';
import { makeLookSection } from './look-section';
import { makeOwnSection } from './own-section';
import { makePointsField } from './points-field';
import { readFile, saveFile, type Kept } from './settings-file';

const leaving = new AbortController();
const { signal } = leaving;
addEventListener('pagehide', () => leaving.abort());

localize(document);
void show();

async function show(): Promise<void> {
  const kept = await readSettings();
  let settings = kept.settings;
  if (!kept.isReadable) say('shell.options.unreadable');

  let saying: PageText = 'shell.options.saved';
  const keep = makeSettingsKeeper(signal, (isKept) => say(isKept ? saying : 'shell.options.saveFailed'));
  const change = (changed: Settings, said: PageText = 'shell.options.saved'): void => {
    settings = changed;
    saying = said;
    keep(settings);
  };
  const showLook = makeLookSection(byId('look'), (look) => change({ ...settings, look }), signal);
  showLook(settings.look);
  const showPoints = makePointsField(byId('points') as HTMLSelectElement, (points) => change({ ...settings, points }));
  showPoints(settings.points);
  const showOwn = makeOwnSection(byId, (isKept) => say(isKept ? 'shell.options.saved' : 'shell.options.saveFailed'));
  showOwn(await readOwn());

  watchSettings((changed) => {
    if (JSON.stringify(changed) === JSON.stringify(settings)) return;
    settings = changed;
    showLook(settings.look);
    showPoints(settings.points);
  }, signal);

  const replace = async (changed: Kept, said: PageText): Promise<void> => {
    change(changed.settings, said);
    showLook(settings.look);
    showPoints(settings.points);
    await writeOwn(changed.own);
    showOwn(changed.own);
  };
  const original = { settings: DEFAULT_SETTINGS, own: NOTHING_OWN };
  byId('reset').addEventListener('click', () => void replace(original, 'shell.options.wasReset'));
  byId('export').addEventListener('click', () => void readOwn().then((own) => saveFile(document, { settings, own })));
  const file = byId('file') as HTMLInputElement;
  byId('import').addEventListener('click', () => file.click());
  file.addEventListener('change', () => void load(file, replace));

  const shortcut = await findShortcut();
  byId('shortcut').textContent = shortcut ? i18n.t('shell.options.shortcut', [shortcut]) : i18n.t('shell.options.noShortcut');
}

async function load(input: HTMLInputElement, replace: (kept: Kept, said: PageText) => Promise<void>): Promise<void> {
  const [file] = input.files ?? [];
  const read = file ? await readFile(file) : null;
  // The same file can be chosen again.
  input.value = '';
  if (read) await replace(read, 'shell.options.imported');
  else say('shell.options.importFailed');
}

function say(text: PageText): void {
  byId('status').textContent = word(text);
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
