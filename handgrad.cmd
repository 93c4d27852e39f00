@echo off
rem Starts handgrad. In a checkout it builds handgrad first where that has not been done, or where a source is newer than
rem the build; in an unpacked release, which has no pom.xml, there is nothing to build.
rem The script handgrad does the same elsewhere. What Java is started with stands in src\launcher, for both.
setlocal
set "home_of_handgrad=%~dp0"
set "target=%home_of_handgrad%target"
set "stamp=%target%\launcher-built"
set "command=%~1"
set "jars=%target%\handgrad.jar;%target%\lib\*"
set "options=%home_of_handgrad%src\launcher"
if not exist "%home_of_handgrad%pom.xml" set "jars=%home_of_handgrad%lib\*"
if not exist "%home_of_handgrad%pom.xml" set "options=%home_of_handgrad%lib"

rem The words are looked at one by one: "for" would put the names of files in the place of a star.
if not "%command%"=="bench" goto java
:next
shift /1
if "%~1"=="" goto java
if not "%~1"=="--peers" goto next
echo handgrad: --peers needs Linux on x86-64: its libtorch is made for that 1>&2
exit /b 2

:java
if defined JAVA_HOME goto java_home
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto version
echo handgrad: no java found; install a JDK 17 or newer, or set JAVA_HOME to one 1>&2
exit /b 3
:java_home
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto version
echo handgrad: JAVA_HOME is '%JAVA_HOME%', which has no bin\java.exe; set it to a JDK 17 or newer, or unset it 1>&2
exit /b 3

rem A JDK says its version in a file, which is read faster than java starts.
:version
set "version="
for %%j in ("%java%") do set "release=%%~dpj..\release"
if not exist "%release%" goto java_version
for /f "tokens=2 delims==." %%v in ('findstr /b /c:"JAVA_VERSION=" "%release%"') do set "version=%%v"
goto compare
:java_version
set "release=%TEMP%\handgrad-java-version.txt"
"%java%" -version 2>"%release%"
for /f "usebackq tokens=3 delims=. " %%v in ("%release%") do if not defined version set "version=%%v"
:compare
if not defined version set "version=0"
set "version=%version:"=%"
if %version% GEQ 17 goto sources
echo handgrad: expected Java 17 or newer, found %java% of version %version%; set JAVA_HOME to a newer one 1>&2
exit /b 3

rem Whether pom.xml or anything in src\main is newer than the build; of what comes with Windows only PowerShell can tell.
:sources
if not exist "%home_of_handgrad%pom.xml" goto run
if not exist "%stamp%" goto first
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:stamp).LastWriteTimeUtc; $sources = ($env:home_of_handgrad + 'pom.xml'), ($env:home_of_handgrad + 'src\main'); exit [int](@(Get-ChildItem -LiteralPath $sources -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built }).Count -gt 0)"
if not "%errorlevel%"=="1" goto run
echo handgrad: sources have changed, building again. 1>&2
goto build
:first
echo handgrad: first build. Maven downloads what its local repository does not have yet, at most about 1>&2
echo   230 MB: 130 MB for ND4J, DL4J and the native library of this platform, the rest for building. 1>&2
:build
where mvn >nul 2>nul
if not errorlevel 1 goto maven
echo handgrad: no mvn found; install Maven 3.8 or newer to build handgrad 1>&2
exit /b 3
:maven
if not exist "%target%" mkdir "%target%"
set "log=%target%\build.log"
call mvn -B -f "%home_of_handgrad%pom.xml" -Dprogram package >"%log%" 2>&1
if not errorlevel 1 goto built
findstr /b /c:"[ERROR]" "%log%" 1>&2
echo handgrad: the build failed; Maven's output is in %log% 1>&2
exit /b 3
:built
type nul >"%stamp%"

rem One thread for what is done entry by entry, and as many as there are processors for large matrix products.
:run
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
if not defined OPENBLAS_NUM_THREADS set "OPENBLAS_NUM_THREADS=%NUMBER_OF_PROCESSORS%"
set "ND4J_SKIP_BLAS_THREADS=true"

rem Options of Java for every command, and those for this one. Java itself finds out whether it writes to a terminal.
set "own="
if exist "%options%\jvm-%command%.options" set own="@%options%\jvm-%command%.options"
"%java%" "@%options%\jvm.options" %own% -cp "%jars%" org.handgrad.cli.Handgrad %*
exit /b %errorlevel%
