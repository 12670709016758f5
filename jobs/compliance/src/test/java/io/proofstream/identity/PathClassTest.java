package io.proofstream.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathClassTest {
  private static final PackageUrl JAR = PackageUrl.of("maven", "org.x", "y", "1");
  private static final PackageUrl DEB = PackageUrl.of("deb", "debian", "bash", "5");

  @ParameterizedTest
  @CsvSource({
    "usr/local/tomcat/webapps/a.war/WEB-INF/lib/b.jar, usr",
    "/usr/share/java/b.jar, usr",
    "./app/b.jar, app",
    "../app/b.jar, app",
    "/App/b.jar, app",
    "C:\\Programs\\b.dll, programs",
    "submod/go.mod, submod",
    "go.mod, root",
    "/b.jar, root",
    "'', unplaced",
  })
  void theFirstFolderIsTheClass(String path, String pathClass) {
    assertThat(PathClass.of(JAR, path)).isEqualTo(pathClass);
  }

  @Test
  void twoScannersMeetInOneClass() {
    assertThat(PathClass.of(JAR, "usr/local/x/b.jar"))
        .isEqualTo(PathClass.of(JAR, "/usr/lib/b.jar"));
    assertThat(PathClass.of(DEB, null))
        .isEqualTo(PathClass.of(DEB, "/var/lib/dpkg/status"))
        .isEqualTo("os");
  }

  @Test
  void aPackageThatIsNowhereIsUnplaced() {
    assertThat(PathClass.of(JAR, null)).isEqualTo("unplaced");
  }

  @Test
  void aFolderOfAnyLengthIsBounded() {
    assertThat(PathClass.of(JAR, "a".repeat(100_000) + "/b.jar")).hasSize(64);
  }
}
