import { onMac } from '../app/keys.ts';
import css from './ui.module.css';

const names: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Shows a key as `useKeys` names it: `mod+k`, `g i`, `?`. */
export const KeyHint = ({ keys }: { keys: string }) => (
  <span className={css.keys}>
    {keys.split(/[ +]/).map((key, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice.
      <kbd key={at}>{key === 'mod' ? (onMac() ? '⌘' : 'Ctrl') : (names[key] ?? key)}</kbd>
    ))}
  </span>
);
