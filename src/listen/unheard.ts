export interface Spell {
  from: Date;
  to: Date;
}

/** Milliseconds within a window, from `since` on, in which nobody listened: what the spells leave open. Spells oldest first. */
export function unheardMs(spells: readonly Spell[], window: Spell, since: Date | undefined): number {
  if (!since) return 0;
  const start = Math.max(window.from.getTime(), since.getTime());
  let at = start;
  let open = 0;
  for (const spell of spells) {
    open += Math.max(0, spell.from.getTime() - at);
    at = Math.max(at, spell.to.getTime());
  }
  return open + Math.max(0, window.to.getTime() - at);
}
