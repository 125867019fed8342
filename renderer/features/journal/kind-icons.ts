import {
  BookMarked,
  Building2,
  CircleHelp,
  Database,
  FileCheck2,
  FileInput,
  FileX2,
  Gavel,
  LayoutDashboard,
  type LucideIcon,
  PencilLine,
  Redo2,
  Scale,
  ScrollText,
  Undo2,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  created: Database,
  migrated: Database,
  campaign: LayoutDashboard,
  round_begun: LayoutDashboard,
  round_changed: LayoutDashboard,
  released: LayoutDashboard,
  imported: FileInput,
  superseded: FileInput,
  reread: FileCheck2,
  repeated: FileInput,
  refused: FileX2,
  withdrew: FileX2,
  answered: CircleHelp,
  corrected: PencilLine,
  confirmed: FileCheck2,
  learned: BookMarked,
  alias_added: BookMarked,
  name_added: Building2,
  contact_set: Building2,
  forgot_recipe: BookMarked,
  forgot_alias: BookMarked,
  decided: Gavel,
  rules_loaded: Scale,
  rule_added: Scale,
  rule_withdrawn: Scale,
  rule_applied: Scale,
  undone: Undo2,
  redone: Redo2,
};

/** The sign of a kind of deed. */
export function iconOf(kind: string): LucideIcon {
  return ICONS[kind] ?? ScrollText;
}
