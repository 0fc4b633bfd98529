@echo off
rem The orrery command, from the sources beside it: builds what is missing, then runs it.
rem
rem   JAVA_HOME          the JDK to use; else the java on the PATH
rem   ORRERY_JAVA_OPTS   more options for the JVM that runs orrery
rem   ORRERY_REBUILD     set to anything: build again (this script does not compare times, as ./orrery does)
rem
rem Exit code: the command's own; 2 where it cannot be built or started.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%cli\target\orrery.jar"

set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" (
  echo orrery: JAVA_HOME is "%JAVA_HOME%", and there is no bin\java.exe in it 1>&2
  exit /b 2
)
set "RELEASE="
if defined JAVA_HOME if exist "%JAVA_HOME%\release" set "RELEASE=%JAVA_HOME%\release"
set "MAJOR="
if defined RELEASE for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%RELEASE%"') do set "MAJOR=%%v"
if defined MAJOR goto known
rem Without that file, Java itself says: openjdk version "17.0.1" 2021-10-19
set "SAID=%TEMP%\orrery-java-%RANDOM%.txt"
"%JAVA%" -version >"%SAID%" 2>&1
for /f "tokens=3" %%v in ('findstr /c:" version " "%SAID%"') do if not defined MAJOR set "MAJOR=%%v"
del "%SAID%"
:known
if defined MAJOR set "MAJOR=%MAJOR:"=%"
if defined MAJOR for /f "delims=." %%m in ("%MAJOR%") do set "MAJOR=%%m"
if not defined MAJOR (
  echo orrery: "%JAVA%" does not start; install a JDK, version 17 or later, and set JAVA_HOME 1>&2
  exit /b 2
)
if %MAJOR% LSS 17 (
  echo orrery: Java 17 or later is needed; "%JAVA%" is %MAJOR% 1>&2
  exit /b 2
)

if exist "%JAR%" if exist "%ROOT%examples\custom-controller\target\custom-controller.jar" if not defined ORRERY_REBUILD goto run
echo orrery: building, which takes some minutes; libraries are fetched where they are missing 1>&2
pushd "%ROOT%"
call mvnw.cmd -B -ntp -DskipStaticAnalysis -Dmaven.test.skip -Denforcer.skip -pl cli,examples -am package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo orrery: the build failed 1>&2
  exit /b 2
)

:run
rem The class archive is made at the end of the first run, and made again when it does not fit (Java 19 and later).
set "ARCHIVE="
if %MAJOR% GEQ 19 set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%ROOT%cli\target\orrery-%MAJOR%.jsa"
set "TIER=-XX:TieredStopAtLevel=1"
if "%~1"=="up" set "TIER=-XX:+TieredCompilation"
"%JAVA%" %TIER% -XX:+UseSerialGC -Xlog:disable %ARCHIVE% %ORRERY_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
