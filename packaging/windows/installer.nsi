; Installs for one user, without an administrator; /S asks nothing. Made by packaging/release.
Unicode true
; The 32-bit one does not start under a 64-bit Wine, with which it is tried.
Target amd64-unicode
SetCompressor /SOLID lzma
; No times of this machine in it.
SetDateSave off
Name "Intervisie"
OutFile "${OUT}"
Icon "${FILES}/intervisie.ico"
UninstallIcon "${FILES}/intervisie.ico"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Intervisie"
BrandingText "Intervisie ${VERSION}"
LoadLanguageFile "${NSISDIR}/Contrib/Language files/Dutch.nlf"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Intervisie"
VIAddVersionKey "FileDescription" "Intervisie installeren"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "the intervisie authors, MIT"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Intervisie"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Section
    SetOutPath "$INSTDIR"
    File /r "${FILES}/*"
    WriteUninstaller "$INSTDIR\verwijderen.exe"
    SetOutPath "$PROFILE"
    CreateShortcut "$SMPROGRAMS\Intervisie.lnk" "$INSTDIR\Intervisie.cmd" "" "$INSTDIR\intervisie.ico"
    CreateShortcut "$SMPROGRAMS\Intervisie in zinnen.lnk" "$INSTDIR\intervisie.exe" "--regels" "$INSTDIR\intervisie.ico"
    WriteRegStr HKCU "${KEY}" "DisplayName" "Intervisie"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\intervisie.ico"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\verwijderen.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\verwijderen.exe" /S'
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; Only what was put there: the folder may hold more, and meetings stand elsewhere.
Section "Uninstall"
    Delete "$INSTDIR\intervisie.exe"
    Delete "$INSTDIR\Intervisie.cmd"
    Delete "$INSTDIR\intervisie.ico"
    Delete "$INSTDIR\_intervisie.ps1"
    Delete "$INSTDIR\*.txt"
    Delete "$INSTDIR\README.md"
    Delete "$INSTDIR\CHANGELOG.md"
    Delete "$INSTDIR\docs\*.md"
    RMDir "$INSTDIR\docs"
    Delete "$INSTDIR\assets\*.svg"
    Delete "$INSTDIR\assets\registers.toml"
    RMDir "$INSTDIR\assets"
    Delete "$INSTDIR\verwijderen.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Intervisie.lnk"
    Delete "$SMPROGRAMS\Intervisie in zinnen.lnk"
    DeleteRegKey HKCU "${KEY}"
SectionEnd
