import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const ThemeScreen = () => <ScreenToCome screen="themes" />;
