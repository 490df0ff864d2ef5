import './ui/page.css';
import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readSession } from '#people/contract.ts';
import { call, keyOf, makeQueryClient } from './app/api.ts';
import { guessLanguage, loadMessages, Speaking } from './app/language.tsx';
import { makeRouter } from './app/routes.tsx';
import { schemeKept } from './app/scheme.ts';
import { cssVariables, theme } from './ui/theme.ts';
import { Toasts } from './ui/toasts.tsx';

const client = makeQueryClient(() => {
  const session = keyOf(readSession, {});
  if (!client.getQueryData(session)) return;
  client.removeQueries({ queryKey: session });
  void router.invalidate();
});
const router = makeRouter(client);
const language = guessLanguage();

// The session is asked for while the words are on their way; the route reads this same answer.
void client.prefetchQuery({
  queryKey: keyOf(readSession, {}),
  queryFn: ({ signal }) => call(readSession, {}, signal),
  retry: false,
});
const messages = await loadMessages(language);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeKept}
      defaultColorScheme="auto"
    >
      <Speaking first={{ language, messages }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </Speaking>
    </MantineProvider>
  </StrictMode>,
);
