package io.proofstream.console.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.trust.CollectorKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCollectorTest {
  private static final String OTHER =
      "{\"org\":\"acme\",\"id\":\"ci\","
          + "\"public_key\":\"MCowBQYDK2VwAyEAVmF10yBZrIJHjkGAWozQdfSO/63H/SLr/HA30y+9BoQ=\"}";

  @TempDir Path folder;

  @Test
  void isRegisteredOnceAndKeepsItsKey() throws IOException {
    LocalCollector.register(key(), registry());
    String first = Files.readString(registry());
    LocalCollector.register(key(), registry());

    assertThat(Files.readString(registry())).isEqualTo(first);
    assertThat(CollectorKeys.parse(first)).isNotEqualTo(CollectorKeys.none());
  }

  @Test
  void leavesOthersInTheRegistryWhereTheyAre() throws IOException {
    Files.writeString(registry(), "{ \"collectors\" : [ " + OTHER + " ] }");

    LocalCollector.register(key(), registry());

    String registered = Files.readString(registry());
    assertThat(registered).contains(OTHER).contains("\"" + LocalCollector.ID + "\"");
    assertThat(CollectorKeys.parse(registered)).isNotNull();
  }

  @Test
  void refusesToWriteOverWhatIsNoRegistry() throws IOException {
    Files.writeString(registry(), "nothing of the kind");

    assertThatThrownBy(() -> LocalCollector.register(key(), registry()))
        .isInstanceOf(Problem.class);
    assertThat(Files.readString(registry())).isEqualTo("nothing of the kind");
  }

  private Path key() {
    return folder.resolve("collector.pem");
  }

  private Path registry() {
    return folder.resolve("collectors.json");
  }
}
