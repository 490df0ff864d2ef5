import { ScreenToCome } from '../ui/screen-to-come.tsx';

export const PeopleScreen = () => <ScreenToCome screen="people" />;
