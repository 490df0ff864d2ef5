import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const SourcesScreen = () => <ScreenToCome screen="sources" />;
