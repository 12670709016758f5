package io.proofstream.console.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.FakeTrino;
import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import io.proofstream.evidence.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedCommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("proofstream.root"), "jobs/compliance/src/test/resources/samples");
  private static final String TEXT =
      "{\"rawType\":\"varchar\",\"arguments\":[{\"kind\":\"LONG\",\"value\":2147483647}]}";
  private static final String COLUMNS =
      Stream.of(
              column("_topic", "varchar", TEXT),
              column("_partition", "integer", "{\"rawType\":\"integer\",\"arguments\":[]}"),
              column("_offset", "bigint", "{\"rawType\":\"bigint\",\"arguments\":[]}"),
              column("recorded_at", "varchar", TEXT),
              column("org", "varchar", TEXT),
              column("reason", "varchar", TEXT),
              column("seen", "varchar", TEXT),
              column("error", "varchar", TEXT),
              column(
                  "headers",
                  "array(varchar)",
                  "{\"rawType\":\"array\",\"arguments\":[{\"kind\":\"TYPE\",\"value\":"
                      + TEXT
                      + "}]}"),
              column("raw_digest", "varchar", TEXT),
              column("raw", "varbinary", "{\"rawType\":\"varbinary\",\"arguments\":[]}"))
          .collect(Collectors.joining(",", "[", "]"));

  @TempDir Path folder;
  private FakeTrino trino;

  @BeforeEach
  void trinoRuns() throws IOException {
    trino = new FakeTrino();
  }

  @AfterEach
  void trinoStops() {
    trino.close();
  }

  @Test
  void listsCountsAndThenTheLatest() {
    trino.answeringAll("SELECT", "[" + column("n", "varchar", TEXT) + "]", "[[\"x\"]]");

    Outcome outcome =
        type("list", "--reason", "Malformed", "--org", "o'x", "--since", "2026-11-20");

    assertThat(outcome.exitCode()).isZero();
    String where =
        " WHERE reason IN ('malformed') AND org = 'o''x'"
            + " AND recorded_at >= TIMESTAMP '2026-11-20 00:00:00.000000 UTC'";
    assertThat(trino.asked()).hasSize(2).allMatch(sql -> sql.contains("FROM rejected" + where));
    assertThat(trino.asked().get(0)).contains("GROUP BY reason, seen");
    assertThat(trino.asked().get(1)).endsWith("LIMIT 20");
  }

  @Test
  void showsAllThatIsKnownOfOneMessage() {
    holding(row(7, "unknown_format", List.of("ps-org: acme", "x: a\u001b[2J"), "{\"a\":1}"));

    Outcome outcome = type("show", "evidence.raw/3@7");

    assertThat(trino.asked().getFirst())
        .contains("(_topic = 'evidence.raw' AND _partition = 3 AND _offset = 7)");
    assertThat(outcome.out())
        .contains(
            "place        evidence.raw/3@7",
            "reason       unknown_format",
            "seen         (nothing)",
            "raw          7 bytes",
            "header       ps-org: acme")
        .doesNotContain("\u001b");
  }

  @Test
  void givesTheBytesThemselves() {
    holding(row(7, "unknown_format", List.of(), "{\"ä\":1}"));

    Outcome outcome = type("show", "evidence.raw/3@7", "--raw");

    assertThat(outcome.bytes()).asString(UTF_8).isEqualTo("{\"ä\":1}");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("place        evidence.raw/3@7");
  }

  @Test
  void saysThatNothingWasRejectedThere() {
    holding();

    Outcome outcome = type("show", "evidence.raw/3@7");

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err()).contains("no message was rejected at evidence.raw/3@7", "receipts");
  }

  @Test
  void saysWhichWouldNowBeAccepted() throws IOException {
    String report = Files.readString(SAMPLES.resolve("trivy/alpine-310.json"));
    holding(
        row(1, "unknown_format", List.of("ps-org: acme"), report),
        row(2, "unknown_format", List.of(), "{\"a\":1}"),
        row(3, "unknown_format", List.of("ps-org: acme"), report),
        row(4, "tombstone", List.of(), null),
        row(5, "claim_missing", List.of("ps-claim: file:///c"), null));

    Outcome outcome = type("replay", "--reason", "unknown_format", "--dry-run");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "evidence.raw/3@1  would now be accepted\n",
            "evidence.raw/3@2  still unknown_format: no source knows it",
            "evidence.raw/3@5  still unread: its content lies elsewhere");
    assertThat(outcome.err())
        .isEqualTo(
            "1 would now be accepted, 2 still rejected; nothing was sent; left out:"
                + " 1 repeats of the same message, 1 tombstones\n");
  }

  @Test
  void asksWhichOnesBeforeItSendsAll() {
    assertThat(type("replay").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("replay", "nowhere").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("replay", "--reason", "bad luck").err()).contains("unknown_format");
    assertThat(type().exitCode()).isEqualTo(Problem.USAGE);
    assertThat(trino.asked()).isEmpty();
  }

  private void holding(String... rows) {
    trino.answeringAll("SELECT _topic", COLUMNS, "[" + String.join(",", rows) + "]");
  }

  private static String row(int offset, String reason, List<String> headers, String raw) {
    byte[] bytes = raw == null ? null : raw.getBytes(UTF_8);
    return "[\"evidence.raw\",3,%d,\"2026-11-20T10:00:00.000000Z\",\"acme\",\"%s\",null,\"e\",%s,%s,%s]"
        .formatted(
            offset,
            reason,
            headers.stream()
                .map(header -> "\"" + header.replace("\u001b", "\\u001b") + "\"")
                .collect(Collectors.joining(",", "[", "]")),
            bytes == null ? "null" : "\"" + Digest.ofContent(bytes) + "\"",
            bytes == null ? "null" : "\"" + Base64.getEncoder().encodeToString(bytes) + "\"");
  }

  private static String column(String name, String type, String signature) {
    return "{\"name\":\"%s\",\"type\":\"%s\",\"typeSignature\":%s}"
        .formatted(name, type, signature);
  }

  private Outcome type(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("rejected"), Arrays.stream(arguments)).toArray(String[]::new);
    return Typed.in(folder).with("PROOFSTREAM_TRINO", trino.address()).type(all);
  }
}
