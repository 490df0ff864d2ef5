/** Ctrl or ⌘ with Enter sends; Escape leaves the field, so that keys work again. */
export const onSend = (send: () => void) => (event: React.KeyboardEvent) => {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    send();
  }
  if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
};
