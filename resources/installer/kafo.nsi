; Installs Kafo for one user, without an administrator. electron-builder compiles it (nsis.script), and so does Debian's makensis in
; tests/packaging. electron-builder states PROJECT_DIR, VERSION, MUI_ICON and the output; APP_DIR is the packed application.
!ifndef APP_DIR
  !define APP_DIR "${PROJECT_DIR}\out\installer\win-unpacked"
!endif

; Absent where electron-builder was told to store.
!ifdef COMPRESS
  SetCompressor /SOLID /FINAL lzma
!endif
RequestExecutionLevel user
ManifestDPIAware true
CRCCheck force
SetOverwrite on

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh

Name "Kafo"
BrandingText "Kafo ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Kafo"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define PROGRAM "Kafo.exe"
!define KIND "Kafo.Campagne"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ml.kafo"
!define REMOVER "Désinstaller Kafo.exe"

; Where the version lies that is there.
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

!define MUI_WELCOMEPAGE_TEXT "$(welcome)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "$(run)"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(keepsBases)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where Windows speaks neither.
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"
!include "${PROJECT_DIR}\resources\installer\words.nsh"

; A program that runs cannot be written over: what cannot be opened for writing is waited for.
!macro WAIT_UNTIL_CLOSED
  again:
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(isOpen)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; By kind, never the whole folder: a campaign that somebody keeps there stays.
!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\resources"
  RMDir /r "$INSTDIR\locales"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pak"
  Delete "$INSTDIR\*.bin"
  Delete "$INSTDIR\*.dat"
  Delete "$INSTDIR\*_icd.json"
  Delete "$INSTDIR\LICENSE*"
  Delete "$INSTDIR\version"
  Delete "$INSTDIR\${PROGRAM}"
!macroend

; The machine asks again which icon and program a kind of file has.
!macro TELL_WINDOWS
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(oldWindows)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetShellVarContext current
  !insertmacro WAIT_UNTIL_CLOSED
FunctionEnd

Section "Kafo"
  SetOutPath "$INSTDIR"
  ; Of a version that is there; never in a folder of others.
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    !insertmacro REMOVE_PROGRAM
  ${EndIf}
  File /r "${APP_DIR}\*.*"
  WriteUninstaller "$INSTDIR\${REMOVER}"

  CreateShortCut "$SMPROGRAMS\Kafo.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "$(about)"
  CreateShortCut "$DESKTOP\Kafo.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "$(about)"

  WriteRegStr HKCU "${CLASSES}\.kafo" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.kafo\OpenWithProgids" "${KIND}" ""
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(documentKind)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro TELL_WINDOWS

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Kafo"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Function un.onInit
  SetShellVarContext current
  !insertmacro WAIT_UNTIL_CLOSED
FunctionEnd

Section "Uninstall"
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\${REMOVER}"
  ; Only when nothing is left in it.
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kafo.lnk"
  Delete "$DESKTOP\Kafo.lnk"

  ; Another program may have taken the kind of file over: then it keeps it.
  ReadRegStr $0 HKCU "${CLASSES}\.kafo" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey HKCU "${CLASSES}\.kafo"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TELL_WINDOWS
SectionEnd
