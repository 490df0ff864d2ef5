import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const SourceScreen = () => <ScreenToCome screen="sources" />;
