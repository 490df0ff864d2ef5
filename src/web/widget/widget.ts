// Shown on other people's pages: no library, no global name, a tree of its own (shadow) so that neither style reaches
// the other, and no inline style that a strict policy would refuse.
import { words } from 'virtual:widget-words';
import { style } from './style.ts';

type Language = keyof typeof words;
type Word = keyof (typeof words)['en'];

const script = document.currentScript as HTMLScriptElement | null;

/** `data-source` names the source; `data-form` an element to stand in, else a button floats; `data-token` says who it is. */
const start = (given: HTMLScriptElement): void => {
  const { source = '', form, token, language: wanted } = given.dataset;
  const home = `${new URL(given.src).origin}/api/web/${encodeURIComponent(source)}`;
  const spoken = (wanted ?? document.documentElement.lang ?? navigator.language).slice(0, 2);
  const language: Language = spoken === 'nl' ? 'nl' : 'en';
  const t = (word: Word): string => words[language][word];
  const place = form
    ? document.querySelector(form)
    : document.body.appendChild(document.createElement('div'));
  if (!place) return;
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const panel = makePanel({ t, home, language, token, as: form ? 'form' : 'chat' });
  panel.lang = language;
  if (form) root.append(panel);
  else float(root, panel, t);
};

/** A button in the corner that opens the panel, and gets the focus back when it closes. */
const float = (root: ShadowRoot, panel: HTMLElement, t: (word: Word) => string): void => {
  const opener = element('button', { type: 'button', className: 'opener', textContent: t('open') });
  opener.setAttribute('aria-expanded', 'false');
  const close = element('button', { type: 'button', className: 'close', textContent: t('close') });
  panel.classList.add('floating');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', t('title'));
  panel.hidden = true;
  panel.append(close);
  const show = (open: boolean): void => {
    panel.hidden = !open;
    opener.hidden = open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) panel.querySelector('textarea')?.focus();
    else opener.focus();
  };
  opener.onclick = () => show(true);
  close.onclick = () => show(false);
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && show(false));
  root.append(opener, panel);
};

interface Given {
  t: (word: Word) => string;
  home: string;
  language: Language;
  token: string | undefined;
  as: 'form' | 'chat';
}

const makePanel = ({ t, home, language, token, as }: Given): HTMLElement => {
  const panel = element('section', { className: 'panel' });
  const title = element('h2', { textContent: t('title') });
  const there = element('p', { className: 'quiet' });
  const form = element('form', { noValidate: true });
  const text = element('textarea', { rows: 4, maxLength: 20_000, required: true });
  const name = element('input', { type: 'text', maxLength: 200, autocomplete: 'name' });
  const email = element('input', { type: 'email', maxLength: 320, autocomplete: 'email', required: true });
  // People do not see it; programs fill it in.
  const trap = element('input', {
    type: 'text',
    name: 'website',
    tabIndex: -1,
    autocomplete: 'off',
    className: 'trap',
  });
  trap.setAttribute('aria-hidden', 'true');
  const send = element('button', { type: 'submit', textContent: t('send') });
  const said = element('p', { className: 'said' });
  said.setAttribute('role', 'status');
  form.append(
    field(t('words'), text),
    ...(token ? [] : [field(t('name'), name), field(t('email'), email)]),
    trap,
    send,
  );
  panel.append(title, there, form, said);
  let id = newId();
  const say = (word: Word, wrong = true): void => {
    said.textContent = t(word);
    said.classList.toggle('wrong', wrong);
  };
  form.onsubmit = async (event) => {
    event.preventDefault();
    if (!text.value.trim()) return text.focus(), say('no-words');
    if (!token && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.value.trim()))
      return email.focus(), say('no-address');
    send.disabled = true;
    say('busy', false);
    const body = {
      id,
      as,
      language,
      text: text.value,
      page: location.href.slice(0, 2000),
      website: trap.value,
      ...(token ? { token } : { name: name.value.trim(), email: email.value.trim() }),
    };
    const outcome = await post(`${home}/messages`, body);
    send.disabled = false;
    say(outcome, outcome !== 'done');
    if (outcome !== 'done') return;
    id = newId();
    text.value = '';
    form.hidden = true;
    const again = element('button', { type: 'button', className: 'another', textContent: t('another') });
    again.onclick = () => {
      again.remove();
      said.textContent = '';
      form.hidden = false;
      text.focus();
    };
    said.after(again);
    // What had the focus is hidden now; lost, Escape would close nothing and a reader would begin anew.
    again.focus();
  };
  void fetch(home, { credentials: 'omit' })
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((found: { staffed: boolean } | null) => {
      if (found) there.textContent = t(found.staffed ? 'staffed' : 'unstaffed');
    })
    .catch(() => undefined);
  return panel;
};

/** The id stays the same until it has arrived: a lost answer makes no second message. */
const post = async (url: string, body: object): Promise<'done' | 'failed' | 'refused' | 'no-address'> => {
  try {
    const answer = await fetch(url, { method: 'POST', credentials: 'omit', body: JSON.stringify(body) });
    if (answer.ok) return 'done';
    if (answer.status >= 500 || answer.status === 429) return 'failed';
    const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
    return code === 'web.no-address' ? 'no-address' : 'refused';
  } catch {
    return 'failed';
  }
};

const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Partial<HTMLElementTagNameMap[T]>,
): HTMLElementTagNameMap[T] => Object.assign(document.createElement(tag), given);

const field = (words: string, input: HTMLElement): HTMLLabelElement => {
  const label = document.createElement('label');
  label.append(element('span', { textContent: words }), input);
  return label;
};

/** A UUIDv7 (RFC 9562), also where the page is not served over TLS and `randomUUID` is missing. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) & 255;
  bytes[6] = (bytes[6]! & 15) | 112;
  bytes[8] = (bytes[8]! & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

if (script) start(script);
