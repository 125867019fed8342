import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useAnswer } from '#renderer/api/hooks.tsx';
import { THEMES, type ThemeName } from '#renderer/ui/theme.ts';
import { SpeakIn } from '#renderer/words/words.tsx';
import { LANGUAGES, type Language } from '#shared/texts/languages.ts';
import { SpeakingComponents } from './labels.tsx';

/** How the window speaks and looks. */
export interface Look {
  readonly language: Language;
  readonly theme: ThemeName | 'system';
}

const STORED = 'kafo-look';
const CHOICES = ['system', 'light', 'dark', 'contrast'] as const;

/** How it looked last, until the engine has said how it is to look: nothing flickers when it opens. */
export function lastLook(): Look {
  const [language, theme] = (localStorage.getItem(STORED) ?? '').split(' ');
  return {
    language: LANGUAGES.find((one) => one === language) ?? 'fr',
    theme: CHOICES.find((one) => one === theme) ?? 'system',
  };
}

/** Language and colours as the settings have them, now and when they change. */
export function Dressed({ children }: { readonly children: ReactNode }) {
  const { data } = useAnswer('settings.read', {});
  const look: Look = data?.settings ?? lastLook();
  const stored = `${look.language} ${look.theme}`;
  useEffect(() => localStorage.setItem(STORED, stored), [stored]);
  return <DressedIn look={look}>{children}</DressedIn>;
}

export function DressedIn({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const machine = useMachineTheme();
  const theme = look.theme === 'system' ? machine : look.theme;
  useEffect(() => {
    document.documentElement.lang = look.language;
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [look.language, theme]);
  return (
    <FluentProvider theme={THEMES[theme]} style={{ height: '100%' }}>
      <SpeakIn language={look.language}>
        <SpeakingComponents>{children}</SpeakingComponents>
      </SpeakIn>
    </FluentProvider>
  );
}

const CONTRAST = window.matchMedia('(forced-colors: active), (prefers-contrast: more)');
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme that the machine asks for. */
function useMachineTheme(): ThemeName {
  return useSyncExternalStore(
    (hear) => {
      for (const query of [CONTRAST, DARK]) query.addEventListener('change', hear);
      return () => {
        for (const query of [CONTRAST, DARK]) query.removeEventListener('change', hear);
      };
    },
    () => (CONTRAST.matches ? 'contrast' : DARK.matches ? 'dark' : 'light'),
  );
}
