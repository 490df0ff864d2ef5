import './note-page.css';
import { words as en } from 'virtual:note-words/en';
import { words as nl } from 'virtual:note-words/nl';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { colours, type Scheme } from '../ui/tokens.ts';
import { Notebook } from './notebook.tsx';
import { wordsOf } from './words.ts';

const spoken = { en, nl };
type Language = keyof typeof spoken;

const guess = (): Language => {
  const chosen = localStorage.getItem('heed.language');
  const found = [chosen, ...navigator.languages.map((one) => one.slice(0, 2))].find(
    (one) => one === 'en' || one === 'nl',
  );
  return (found ?? 'en') as Language;
};

const NoteApp = () => {
  const [language, choose] = useState(guess);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem('heed.language', language);
  }, [language]);
  const t = wordsOf(spoken[language]);
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <main>
      <header>
        <h1>{t('listen.note.app')}</h1>
        <button type="button" lang={other} onClick={() => choose(other)}>
          {other === 'nl' ? 'Nederlands' : 'English'}
        </button>
      </header>
      <Notebook t={t} language={language} signIn="/sign-in?to=/note/" />
    </main>
  );
};

const variables = (scheme: Scheme): string =>
  Object.entries(colours[scheme])
    .map(
      ([name, value]) => `--heed-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
    )
    .join(';');

const style = document.createElement('style');
style.textContent = `:root{${variables('light')}}@media(prefers-color-scheme:dark){:root{${variables('dark')}}}`;
document.head.append(style);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <NoteApp />
  </StrictMode>,
);

// Without a service worker (an old browser, no TLS) it works while there is a line, and keeps its notes all the same.
void navigator.serviceWorker?.register('/note/sw.js', { scope: '/note/' }).catch(() => undefined);
