import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const SettingsScreen = () => <ScreenToCome screen="settings" />;
