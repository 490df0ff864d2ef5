/** Our own drawings, 20 × 20, one stroke. Beside a word they are hidden from readers; alone they need `label`. */
const drawings = {
  today:
    'M10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.4 1.4M13.6 13.6 15 15M15 5l-1.4 1.4M6.4 13.6 5 15M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  inbox: 'M3 11.5 5.2 4h9.6L17 11.5V16H3zM3 11.5h4l1.2 2h3.6l1.2-2h4',
  capture: 'M13.5 3.5l3 3L7 16H4v-3zM11.5 5.5l3 3',
  themes: 'M3 6h8M3 10h14M3 14h5M14 6h3M11 14h6',
  improvements: 'M4 16V9M10 16V4M16 16v-5M2.5 16h15',
  people:
    'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 16c.4-2.8 2.4-4 5-4s4.6 1.2 5 4M13 4.2a2.75 2.75 0 0 1 0 5.1M14.5 12.3c1.7.5 2.7 1.7 3 3.7',
  map: 'M3.5 3.5v13h13M7 12.4a.5.5 0 1 0 .01 0zM10 7.4a.5.5 0 1 0 .01 0zM13 10a.5.5 0 1 0 .01 0zM15.5 5a.5.5 0 1 0 .01 0z',
  measure: 'M3 15l4-5 3 3 6-8M12.5 5H16v3.5',
  journey:
    'M5 16.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM15 7a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 15 7zM7 14.7h5.5a2.4 2.4 0 0 0 0-4.8h-5a2.4 2.4 0 0 1 0-4.8h5.5',
  sources: 'M5 15a1 1 0 1 0 0-.01M4.5 10A5.5 5.5 0 0 1 10 15.5M4.5 5A10.5 10.5 0 0 1 15 15.5',
  settings: 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.4 13.4 17 17',
  more: 'M4.5 9.4a.6.6 0 1 0 .01 0zM10 9.4a.6.6 0 1 0 .01 0zM15.5 9.4a.6.6 0 1 0 .01 0z',
  close: 'M5 5l10 10M15 5L5 15',
  check: 'M4 10.5l4 4L16 6',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  plus: 'M10 4v12M4 10h12',
  reply: 'M8 5L3.5 9.5 8 14M3.5 9.5H12a4.5 4.5 0 0 1 4.5 4.5v1.5',
  note: 'M4 3.5h12v9l-4 4H4zM12 16.5v-4h4',
  send: 'M3 10l14-6.5L13 17l-3.5-5z',
  link: 'M8 12l4-4M9 6l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L13.5 10.5M11 14l-1.5 1.5A3.2 3.2 0 0 1 5 11l1.5-1.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.5 2',
  alert: 'M10 3.5L17.5 16.5h-15zM10 8v4M10 14.2h.01',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  table: 'M3 4.5h14v11H3zM3 8.5h14M9 8.5v7',
  external: 'M8 4.5H4v11.5h11.5V12M11 4h5v5M16 4l-7 7',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  undo: 'M7 4L3.5 7.5 7 11M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H8',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  person: 'M10 9.5A3 3 0 1 0 10 3.5a3 3 0 0 0 0 6zM4 16.5c.5-3 2.9-4.3 6-4.3s5.5 1.3 6 4.3',
  mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
  phone: 'M6.5 3.5L4 5c0 6 5 11 11 11l1.5-2.5-3.5-2-1.5 1.5c-2-.8-3.6-2.4-4.4-4.4L8.5 7z',
  shop: 'M3.5 8l1-4h11l1 4M4.5 8v8.5h11V8M3.5 8h13M8.5 16.5V12h3v4.5',
  promise: 'M4 10.5l3.5 3.5L13 7M10.5 13l1 1L17 7.5',
  ask: 'M3.5 4h13v9H9l-3.5 3.5V13h-2zM8.2 7.2c.3-1 1-1.4 1.9-1.4 1.7 0 2.3 1.7 1 2.6-.7.5-1 .8-1 1.300M10.1 11.200h.01',
  merge: 'M5 4v3a4 4 0 0 0 4 4h7M13 8l3 3-3 3M5 16v-3',
  eye: 'M2.5 10s2.7-5 7.5-5 7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  camera:
    'M3 6.500h3.200l1.300-2h5l1.300 2H17v9.500H3zM10 13.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600z',
  microphone:
    'M10 12a2.500 2.500 0 0 0 2.500-2.500v-4a2.500 2.500 0 0 0-5 0v4A2.500 2.500 0 0 0 10 12zM5 9.500a5 5 0 0 0 10 0M10 14.500v2.500',
  pin: 'M7 3.500h6l-.8 5 2.3 2.500H5.500l2.3-2.500zM10 11v6',
  sliders: 'M5 3v6M5 13v4M10 3v2M10 9v8M15 3v8M15 15v2M3.5 11h3M8.5 7h3M13.5 13h3',
} as const;

export type IconName = keyof typeof drawings;

export const Icon = ({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label; a title would show as a tooltip.
  <svg
    viewBox="0 0 20 20"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.6}
    strokeLinecap="round"
    strokeLinejoin="round"
    style={{ flexShrink: 0 }}
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <path d={drawings[name]} />
  </svg>
);
