import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLabels } from './labels.ts';

const useStyles = makeStyles({
  panel: { maxWidth: '90vw', boxShadow: tokens.shadow28, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}` },
  body: { padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalL}` },
});

export interface SidePanelProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons before the cross. */
  readonly actions?: ReactNode;
  /** Buttons at the foot. */
  readonly footer?: ReactNode;
  /** Pixels. */
  readonly width?: number;
  /** A modal panel holds the keyboard until it is closed; one that is not leaves the room usable beside it. */
  readonly modal?: boolean;
  readonly children: ReactNode;
}

/** Slides in from the right; Escape and the cross close it. */
export function SidePanel(props: SidePanelProps) {
  const { open, title, onClose, actions, footer, width = 480, modal = false, children } = props;
  const styles = useStyles();
  const labels = useLabels();
  return (
    <OverlayDrawer
      position="end"
      modalType={modal ? 'modal' : 'non-modal'}
      open={open}
      onOpenChange={(_event, { open: stays }) => stays || onClose()}
      className={styles.panel}
      style={{ width }}
      aria-label={title}
      data-panel
    >
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={
            <>
              {actions}
              <Button
                appearance="subtle"
                icon={<X size={20} />}
                aria-label={labels.close}
                title={labels.close}
                onClick={onClose}
              />
            </>
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
      {footer && <DrawerFooter>{footer}</DrawerFooter>}
    </OverlayDrawer>
  );
}
