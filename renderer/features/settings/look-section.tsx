import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useAnswer, useDeed } from '#renderer/api/hooks.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useWords } from '#renderer/words/words.tsx';
import type { InputOf } from '#shared/contract/registry.ts';
import { LANGUAGES } from '#shared/texts/languages.ts';

type Change = InputOf<'settings.save'>;

/** In the order in which they are offered. */
const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: '48px',
    rowGap: tokens.spacingVerticalM,
  },
});

/** Language and colours, at once and for every window. */
export function LookSection() {
  const w = useWords();
  const styles = useStyles();
  const { data } = useAnswer('settings.read', {});
  const { perform } = useDeed('settings.save');
  const { language = 'fr', theme = 'system' } = data?.settings ?? {};
  return (
    <Section title={w('window.settings.look')} card>
      <div className={styles.fields}>
        <Field label={w('window.settings.language')}>
          <RadioGroup
            value={language}
            onChange={(_event, { value }) => void perform({ language: value as NonNullable<Change['language']> })}
          >
            {LANGUAGES.map((one) => (
              <Radio key={one} value={one} label={{ children: w(`window.language.${one}`), lang: one }} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={w('window.settings.theme')}>
          <RadioGroup
            value={theme}
            onChange={(_event, { value }) => void perform({ theme: value as NonNullable<Change['theme']> })}
          >
            {THEMES.map((one) => (
              <Radio key={one} value={one} label={w(`window.theme.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      </div>
    </Section>
  );
}
