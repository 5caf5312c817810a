@echo off
rem Opens Jourdain in Windows Terminal where the person has it, otherwise in the console.
set "TERMINAL=%LOCALAPPDATA%\Microsoft\WindowsApps\wt.exe"
if exist "%TERMINAL%" (
  start "" "%TERMINAL%" --title Jourdain -d "%USERPROFILE%" "%~dp0jourdain.exe" %*
) else (
  "%~dp0jourdain.exe" %*
)
