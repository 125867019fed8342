import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePlace } from '#renderer/frame/address.ts';
import { Page } from '#renderer/ui/page.tsx';
import { useWords } from '#renderer/words/words.tsx';
import { AboutSection } from './about-section.tsx';
import { BaseSection } from './base-section.tsx';
import { LookSection } from './look-section.tsx';
import { SignSection } from './sign-section.tsx';
import { VerifySection } from './verify-section.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    maxWidth: '1180px',
    paddingTop: '2px',
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingHorizontalL, minWidth: 0 },
});

/** How Kafo speaks and looks here, who signs, and where the figures lie; `#/settings/base` leads to a part. */
export function SettingsPage() {
  const w = useWords();
  const styles = useStyles();
  const { path } = usePlace();
  const [part = ''] = path;
  const columns = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part !== '')
      columns.current?.querySelector(`[data-part="${CSS.escape(part)}"]`)?.scrollIntoView({ block: 'start' });
  }, [part]);
  return (
    <Page title={w('window.settings.title')} subtitle={w('window.settings.text')}>
      <div className={styles.columns} ref={columns}>
        <div className={styles.column}>
          <div data-part="look">
            <LookSection />
          </div>
          <div data-part="sign">
            <SignSection />
          </div>
          <div data-part="about">
            <AboutSection />
          </div>
        </div>
        <div className={styles.column}>
          <div data-part="base">
            <BaseSection />
          </div>
          <div data-part="verify">
            <VerifySection />
          </div>
        </div>
      </div>
    </Page>
  );
}
