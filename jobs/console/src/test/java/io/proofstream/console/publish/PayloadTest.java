package io.proofstream.console.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PayloadTest {
  @Test
  void takesAllOfStandardInput() throws IOException {
    Payload payload = Payload.ofInput(input("{}"), 10);

    assertThat(payload.size()).isEqualTo(2);
    assertThat(payload.read(10)).asString(UTF_8).isEqualTo("{}");
  }

  @Test
  void readsStandardInputNoFurtherThanJustBeyondTheLimit() throws IOException {
    InputStream in = input("x".repeat(100));

    assertThat(Payload.ofInput(in, 10).size()).isEqualTo(11);
    assertThat(in.available()).isEqualTo(89);
  }

  @Test
  void refusesEmptyStandardInput() {
    assertThatThrownBy(() -> Payload.ofInput(input(""), 10))
        .isInstanceOf(Problem.class)
        .hasMessage("cannot publish standard input");
  }

  @Test
  void explainsAStandardInputThatBreaks() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the pipe broke");
          }
        };

    assertThatThrownBy(() -> Payload.ofInput(broken, 10))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.lines().get(1)).contains("pipe broke"));
  }

  @Test
  void refusesANameThatNoFileCanHave() {
    assertThatThrownBy(() -> Payload.ofFile("a\0b")).isInstanceOf(Problem.class);
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
