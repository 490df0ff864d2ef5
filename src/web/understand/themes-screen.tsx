import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const ThemesScreen = () => <ScreenToCome screen="themes" />;
