package io.proofstream.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.control.reading.House;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.Ports;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFrameworksTest {
  @TempDir private Path folder;
  private Path house;
  private StateFolder state;
  private OwnFrameworks own;

  @BeforeEach
  void write() throws IOException {
    house = written(folder.resolve("house"), "acme");
    state = new StateFolder(folder.resolve("state"));
    state.create();
    own = new OwnFrameworks(state);
  }

  @Test
  void withNoneTheJobIsToldOfNone() {
    assertThat(arguments()).doesNotContain("--own-frameworks");
    assertThat(own.known()).isEqualTo(Frameworks.shipped());
  }

  @Test
  void everyLaterStartHasACopyOfThem() {
    own.keep(house.toString());
    StateFolder.deleteTree(house);

    assertThat(new OwnFrameworks(state).known().own()).isEqualTo(Map.of("acme-house", "acme"));
    List<String> arguments = arguments();
    assertThat(arguments).contains("--own-frameworks");
    assertThat(Path.of(arguments.get(arguments.indexOf("--own-frameworks") + 1)))
        .isDirectoryContaining(file -> file.endsWith("framework.yml"));
  }

  @Test
  void otherOnesTakeTheirPlaceAndNoneForgetsThem() throws IOException {
    own.keep(house.toString());
    written(folder.resolve("houses/globex"), "globex");

    own.keep(folder.resolve("houses").toString());
    assertThat(own.known().own()).isEqualTo(Map.of("globex-house", "globex"));
    own.keep(OwnFrameworks.NONE);
    assertThat(own.folder()).isEmpty();
    assertThat(arguments()).doesNotContain("--own-frameworks");
  }

  @Test
  void oneThatIsWrongChangesNothing() throws IOException {
    own.keep(house.toString());
    String family = House.of("acme").get("images.yml");
    Files.writeString(house.resolve("images.yml"), family.replace("-signed", "-sighed"));

    assertThatThrownBy(() -> own.keep(house.toString()))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining(house + "/images.yml:7: H-1.checks: there is no check images-sighed");
    assertThat(own.known().own()).containsKey("acme-house");
    assertThatThrownBy(() -> own.keep(folder.resolve("nowhere").toString()))
        .isInstanceOf(SandboxException.class);
  }

  private static Path written(Path folder, String org) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> document : House.of(org).entrySet()) {
      Files.writeString(folder.resolve(document.getKey()), document.getValue());
    }
    return folder;
  }

  private List<String> arguments() {
    Path root = Path.of(System.getProperty("proofstream.root"));
    return Job.evidence(new Site(root, state, Ports.choose(state, OptionalInt.empty())))
        .arguments();
  }
}
