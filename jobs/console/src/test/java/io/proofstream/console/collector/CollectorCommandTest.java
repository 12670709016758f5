package io.proofstream.console.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import io.proofstream.evidence.Trust;
import io.proofstream.source.Unreadable;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorCommandTest {
  private static final Clock CLOCK = Clock.fixed(Typed.NOON, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void whatItSignsIsBelievedWithTheEntryThatItPrints() throws IOException {
    Outcome created = type("collector", "create", "ci", "--org", "acme");
    Path key = folder.resolve(".proofstream/collectors/ci.pem");

    assertThat(created.exitCode()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Collector collector =
        Collector.signing(
            "ci", key, new Sequence(key.resolveSibling("ci.pem.sequence"), CLOCK), CLOCK);
    Map<Header, String> stamped =
        collector.stamp(Map.of(Header.ORG, "acme", Header.GATE, "ci"), "sha256:1");

    assertThat(stamped)
        .containsEntry(Header.COLLECTOR, "ci")
        .containsEntry(Header.SEQUENCE, "1")
        .containsEntry(Header.SIGNED_AT, "2026-11-21T12:00:00Z");
    CollectorKeys registry =
        CollectorKeys.parse("{\"collectors\":[" + created.out().strip() + "]}");
    assertThat(registry.judge("acme", named(stamped), "sha256:1")).isEqualTo(Trust.VERIFIED);
    stamped.put(Header.GATE, "runtime");
    assertThatThrownBy(() -> registry.judge("acme", named(stamped), "sha256:1"))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void showsTheEntryAgain() {
    String entry = type("collector", "create", "ci").out();

    assertThat(entry).startsWith("{\"org\":\"default\",\"id\":\"ci\",\"public_key\":\"MCow");
    assertThat(type("collector", "show", "ci").out()).isEqualTo(entry);
  }

  @Test
  void neverReplacesAKey() throws IOException {
    type("collector", "create", "ci");
    Path key = folder.resolve(".proofstream/collectors/ci.pem");
    String before = Files.readString(key);

    Outcome again = type("collector", "create", "ci");

    assertThat(again.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(again.err()).contains("is there already");
    assertThat(Files.readString(key)).isEqualTo(before);
  }

  @Test
  void keepsNoKeyUnderANameThatLeadsElsewhere() {
    assertThat(type("collector", "create", "../ci").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("collector", "create", "ci", "--org", "A B").exitCode())
        .isEqualTo(Problem.USAGE);
    assertThat(type("collector").exitCode()).isEqualTo(Problem.USAGE);

    Path key = folder.resolve("k.pem");
    assertThat(type("collector", "create", "a \"b\"/c", "--key", key.toString()).out())
        .contains("\"id\":\"a \\\"b\\\"/c\"");
  }

  @Test
  void aCollectorWithoutAKeySaysItsNameAlone() {
    assertThat(Collector.unsigned("ci").stamp(Map.of(), "sha256:1"))
        .isEqualTo(Map.of(Header.COLLECTOR, "ci"));
    assertThat(Collector.unsigned(null).stamp(Map.of(), "sha256:1")).isEmpty();
  }

  private Outcome type(String... arguments) {
    return Typed.in(folder).type(arguments);
  }

  private static Map<String, String> named(Map<Header, String> headers) {
    Map<String, String> named = new HashMap<>();
    headers.forEach((header, value) -> named.put(header.key(), value));
    return named;
  }
}
