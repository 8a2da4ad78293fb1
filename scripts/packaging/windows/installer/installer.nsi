; The installer and the remover of Naknada. No plugin of NSIS is used: what runs here is its own engine and Windows.
; Words: /S silent, /AllUsers or /CurrentUser for whom, /D=folder (last, without quotes) where.
; Exit codes: 0 done, 1 cancelled, 2 stopped, 3 this Windows cannot run it, 4 the program is running, 5 not all could be written and
; the former program is back in its place, 6 no right to install for everybody, 7 a newer version is there, 8 a folder that is not its own.
Unicode true
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define PROGRAM "Naknada.exe"
Name "${TITLE}"
OutFile "${OUT}"
RequestExecutionLevel highest
SetCompressor zlib
ManifestDPIAware true
ManifestSupportedOS Win10
XPStyle on
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "${TITLE} ${VERSION}"
Icon "${ICON}"
UninstallIcon "${ICON}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${TITLE}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Naknada authors"
VIAddVersionKey "FileDescription" "${TITLE}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Naknada authors, AGPL-3.0-only"
!include x64.nsh
!include WinVer.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include "${TEXTS}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

Page custom askForWhom
Page directory "" "" leaveForeignFolder
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; 1 for every user of the machine, 0 for this one
Var forEverybody
Var mayEverybody
Var given
Var dataOfUser
Var dataOfMachine

!macro LEAVE code text
  SetErrorLevel ${code}
  MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
  Quit
!macroend

; A person of Montenegro or Serbia whose Windows writes Cyrillic reads Cyrillic; NSIS knows the language and not the script.
!macro CHOOSE_SCRIPT
  ReadRegStr $0 HKCU "Control Panel\International" "Locale"
  ${If} $0 == "0000301A"
  ${OrIf} $0 == "0000281A"
  ${OrIf} $0 == "00000C1A"
    StrCpy $LANGUAGE ${TEXTS_CYRILLIC}
  ${EndIf}
!macroend

; A running program keeps its own file open, whoever of the machine's users started it.
!macro LEAVE_RUNNING
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro LEAVE 4 "$(running)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function settle
  ${If} $forEverybody = 1
    SetShellVarContext all
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    StrCpy $1 "$PROGRAMFILES64\${TITLE}"
  ${Else}
    SetShellVarContext current
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    StrCpy $1 "$LOCALAPPDATA\Programs\${TITLE}"
  ${EndIf}
  ${If} $given != ""
    StrCpy $INSTDIR $given
  ${ElseIf} $0 != ""
    StrCpy $INSTDIR $0
  ${Else}
    StrCpy $INSTDIR $1
  ${EndIf}
FunctionEnd

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro LEAVE 3 "$(oldWindows)"
  ${EndIf}
  !insertmacro CHOOSE_SCRIPT
  SetRegView 64
  StrCpy $given $INSTDIR
  SetShellVarContext all
  StrCpy $dataOfMachine "$APPDATA\Naknada"
  SetShellVarContext current
  StrCpy $dataOfUser "$LOCALAPPDATA\Naknada"
  ; Who may write here may install for everybody.
  StrCpy $mayEverybody 0
  ClearErrors
  WriteRegStr HKLM "Software\${ID}.rights" "" ""
  ${IfNot} ${Errors}
    StrCpy $mayEverybody 1
    DeleteRegKey HKLM "Software\${ID}.rights"
  ${EndIf}
  StrCpy $forEverybody $mayEverybody
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R1
  ${IfNot} ${Errors}
    StrCpy $forEverybody 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/CurrentUser" $R1
  ${IfNot} ${Errors}
    StrCpy $forEverybody 0
  ${EndIf}
  ${If} $forEverybody > $mayEverybody
    !insertmacro LEAVE 6 "$(noRights)"
  ${EndIf}
  Call settle
FunctionEnd

; Nothing is asked of who has no choice, or has made it on the command line.
Function askForWhom
  ${GetParameters} $R0
  ${If} $mayEverybody = 0
  ${OrIf} $R0 != ""
    Abort
  ${EndIf}
  StrCpy $forEverybody 0
  ${If} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION "$(forWhom)" /SD IDYES IDYES`
    StrCpy $forEverybody 1
  ${EndIf}
  Call settle
  Abort
FunctionEnd

; 1 in $0 where the program may stand: what is removed one day is this folder with all that is in it.
Function isOwnFolder
  StrCpy $0 0
  ${If} $INSTDIR == $dataOfUser
  ${OrIf} $INSTDIR == $dataOfMachine
    Return
  ${EndIf}
  ReadRegStr $1 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $2 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $INSTDIR == $1
  ${OrIf} $INSTDIR == $2
  ${OrIf} ${FileExists} "$INSTDIR\${PROGRAM}"
  ${OrIfNot} ${FileExists} "$INSTDIR\*.*"
    StrCpy $0 1
    Return
  ${EndIf}
  ${DirState} "$INSTDIR" $1
  ${If} $1 = 0
    StrCpy $0 1
  ${EndIf}
FunctionEnd

Function leaveForeignFolder
  Call isOwnFolder
  ${If} $0 = 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(notOwnFolder)"
    Abort
  ${EndIf}
FunctionEnd

; Puts the former program back where the new one could not be written.
Function putBack
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR"
  Rename "$INSTDIR.old" "$INSTDIR"
FunctionEnd

Section "Naknada"
  Call isOwnFolder
  ${If} $0 = 0
    !insertmacro LEAVE 8 "$(notOwnFolder)"
  ${EndIf}
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $0 != ""
  ${AndIf} $1 = 1
  ${AndIf} ${FileExists} "$INSTDIR\${PROGRAM}"
    !insertmacro LEAVE 7 "$(newer)"
  ${EndIf}
  !insertmacro LEAVE_RUNNING
  RMDir /r "$INSTDIR.old"
  ${If} ${FileExists} "$INSTDIR\*.*"
    ClearErrors
    Rename "$INSTDIR" "$INSTDIR.old"
    ${If} ${Errors}
      !insertmacro LEAVE 4 "$(running)"
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${DIR}/*.*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  ${If} ${Errors}
    Call putBack
    !insertmacro LEAVE 5 "$(notWritten)"
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The Naknada authors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  ; A folder for the data of the office is made where the whole machine gets the program.
  ${If} $forEverybody = 1
    ExecWait '"$SYSDIR\cmd.exe" /d /c ""$INSTDIR\resources\installation\dataFolder.cmd""'
  ${EndIf}
  RMDir /r "$INSTDIR.old"
SectionEnd

Function .onInstFailed
  Call putBack
  SetErrorLevel 5
FunctionEnd

Function un.onInit
  !insertmacro CHOOSE_SCRIPT
  SetRegView 64
  ; It was installed for whom its entry says.
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  !insertmacro LEAVE_RUNNING
FunctionEnd

; The data of the office lie elsewhere, and stay.
Section "Uninstall"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  RMDir /r "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  MessageBox MB_OK|MB_ICONINFORMATION "$(kept)" /SD IDOK
SectionEnd
