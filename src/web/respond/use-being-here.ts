import { useEffect } from 'react';
import { seeConversation } from '#respond/contract.ts';
import { call } from '../app/api.ts';

const everyMs = 25_000;

/** Tells that I have it before me, as long as I do: mentions here are read, colleagues see it. Nobody waits for it. */
export const useBeingHere = (conversation: string): void => {
  useEffect(() => {
    const tell = (): void => {
      if (document.visibilityState === 'visible')
        void call(seeConversation, { params: { conversation } }).catch(() => {});
    };
    tell();
    const timer = setInterval(tell, everyMs);
    return () => clearInterval(timer);
  }, [conversation]);
};
