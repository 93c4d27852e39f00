@echo off
rem Starts handgrad; builds it first where that has not been done. After changing a source, run mvn package.
setlocal
set "target=%~dp0target"

for %%a in (%*) do if "%%~a"=="--peers" (
  echo handgrad: --peers needs Linux on x86-64: its libtorch is made for that 1>&2
  exit /b 2
)

if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")

if not exist "%target%\handgrad.jar" (
  echo handgrad: first build. Maven downloads what its local repository does not have yet, at most about 270 MB. 1>&2
  call mvn -B -q -f "%~dp0pom.xml" -DskipTests package 1>&2
  if errorlevel 1 (
    echo handgrad: the build failed; see above. 1>&2
    exit /b 3
  )
)

if not defined OMP_NUM_THREADS set OMP_NUM_THREADS=1
if not defined OPENBLAS_NUM_THREADS set OPENBLAS_NUM_THREADS=%NUMBER_OF_PROCESSORS%
set ND4J_SKIP_BLAS_THREADS=true
"%java%" -XX:+UseSerialGC ^
  -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -Dorg.bytedeco.javacpp.maxbytes=4g -Dorg.bytedeco.javacpp.maxphysicalbytes=16g ^
  -Dorg.nd4j.log.initialization=false ^
  -cp "%target%\handgrad.jar;%target%\lib\*" org.handgrad.cli.Handgrad %*
exit /b %errorlevel%
