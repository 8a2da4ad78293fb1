@echo off
rem The folder for the data of the office, where a whole machine gets the program: %ProgramData%\Naknada, and one beside it for
rem practice, open to the system, to administrators and to the members of the group Naknada, whom an administrator adds:
rem net localgroup Naknada NAME /add. Where the group cannot be made no folder is made, and data lie in the profile of each person.
setlocal
set "tools=%SystemRoot%\System32"
"%tools%\net.exe" localgroup Naknada >nul 2>&1
if errorlevel 1 "%tools%\net.exe" localgroup Naknada /add /comment:"Naknada: who may open the data of the office" >nul 2>&1
if errorlevel 1 exit /b 1
call :close "%ProgramData%\Naknada"
call :close "%ProgramData%\Naknada-obuka"
exit /b 0

:close
if not exist "%~1\" mkdir "%~1"
"%tools%\icacls.exe" "%~1" /setowner *S-1-5-32-544 /q >nul
"%tools%\icacls.exe" "%~1" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F Naknada:(OI)(CI)M /q >nul
exit /b 0
