; The words of the installer, French first. LangString NAME LANGUAGE TEXT.

LangString oldWindows ${LANG_FRENCH} "Kafo demande Windows 10 ou plus récent, en 64 bits. Rien n’a été installé."
LangString oldWindows ${LANG_ENGLISH} "Kafo needs Windows 10 or later, 64-bit. Nothing was installed."

LangString isOpen ${LANG_FRENCH} "Kafo est ouvert. Fermez-le, puis cliquez sur Réessayer."
LangString isOpen ${LANG_ENGLISH} "Kafo is open. Close it, then click Retry."

LangString welcome ${LANG_FRENCH} "Kafo rassemble les chiffres de migration des départements : importer, rapprocher, publier.$\r$\n$\r$\nIl s’installe pour vous seul, sans administrateur. Une version déjà installée est remplacée ; vos campagnes restent comme elles sont.$\r$\n$\r$\n$_CLICK"
LangString welcome ${LANG_ENGLISH} "Kafo brings the migration figures of departments together: import, reconcile, publish.$\r$\n$\r$\nIt is installed for you alone, without an administrator. A version that is there is replaced; your campaigns stay as they are.$\r$\n$\r$\n$_CLICK"

LangString run ${LANG_FRENCH} "Ouvrir Kafo"
LangString run ${LANG_ENGLISH} "Open Kafo"

LangString documentKind ${LANG_FRENCH} "Campagne Kafo"
LangString documentKind ${LANG_ENGLISH} "Kafo campaign"

LangString about ${LANG_FRENCH} "Rassembler, rapprocher et publier les chiffres de migration"
LangString about ${LANG_ENGLISH} "Bring together, reconcile and publish migration figures"

LangString keepsBases ${LANG_FRENCH} "Kafo sera enlevé de ce poste. Vos campagnes (fichiers .kafo), leurs copies de sécurité et vos exports ne sont pas touchés."
LangString keepsBases ${LANG_ENGLISH} "Kafo will be removed from this machine. Your campaigns (.kafo files), their back-ups and your exports are not touched."
