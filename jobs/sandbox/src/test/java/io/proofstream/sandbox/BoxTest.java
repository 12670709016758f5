package io.proofstream.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BoxTest {
  @Test
  void framesItsLines() {
    assertThat(Box.frame(List.of("one", "", "three")))
        .isEqualTo(
            """
            ┌───────┐
            │ one   │
            │       │
            │ three │
            └───────┘\
            """);
  }

  @Test
  void saysWhereEverythingIsAndWhatToTypeNext() {
    Endpoints endpoints =
        new Endpoints(
            "127.0.0.1:1",
            "http://127.0.0.1:2",
            "jdbc:trino://127.0.0.1:2/evidence/proofstream",
            "http://127.0.0.1:3",
            "file:///state/warehouse",
            "/state");

    assertThat(Box.render(endpoints))
        .contains(
            "127.0.0.1:1",
            "http://127.0.0.1:2 ",
            "jdbc:trino://127.0.0.1:2/evidence/proofstream?user=analyst",
            "http://127.0.0.1:3",
            "evidence.raw (in)",
            "file:///state/warehouse",
            "./proofstream publish",
            "./proofstream sql",
            "./proofstream status",
            "loopback");
  }
}
