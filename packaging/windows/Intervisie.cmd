@echo off
rem Double-click: in Windows Terminal where that is installed, else in the console.
rem What was said last stays to be read where it went wrong.
where wt >nul 2>nul
if %errorlevel%==0 if not "%1"=="hier" (
    start "" wt --size 110,34 --title Intervisie cmd /c "%~f0" hier
    exit /b
)
chcp 65001 >nul
"%~dp0intervisie.exe"
if errorlevel 1 pause
