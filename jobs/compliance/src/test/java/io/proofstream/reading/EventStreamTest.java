package io.proofstream.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
  private static final String AUDIT =
      "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"auditID\":\"%d\"}";
  private static final String FALCO =
      "{\"output\":\"o\",\"priority\":\"Warning\",\"rule\":\"r\",\"time\":\"%d\"}";

  @Test
  void eachLineOfALogIsAMessage() {
    for (String event : List.of(AUDIT, FALCO)) {
      String log = event.formatted(1) + "\r\n\n  " + event.formatted(2) + "\n";

      assertThat(messages(log)).containsExactly(event.formatted(1), event.formatted(2));
    }
    assertThat(EventStream.messages(Sent.resource("falco/single_rule_with_cat_write.json")))
        .hasSize(8);
  }

  @Test
  void anEventIsTheSameBytesHoweverManyFollowIt() {
    assertThat(messages(FALCO.formatted(1) + "\n")).containsExactly(FALCO.formatted(1));
  }

  @Test
  void aTornLineIsAMessageOfItsOwn() {
    String torn = "{\"kind\":\"Event\",\"apiVers";

    assertThat(messages(AUDIT.formatted(1) + "\n" + torn))
        .containsExactly(AUDIT.formatted(1), torn);
  }

  @Test
  void aPackedLogIsUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write((AUDIT.formatted(1) + "\n" + AUDIT.formatted(2)).getBytes(UTF_8));
    }

    assertThat(EventStream.messages(packed.toByteArray())).hasSize(2);
  }

  @Test
  void aListGivesItsItemsEachSayingWhatItIs() {
    String list =
        """
        { "items": [ {"auditID":"1", "a" : "ä"} , {"kind":"Event","apiVersion":"audit.k8s.io/v1","auditID":"2"}, 3, {} ],
          "kind": "EventList", "apiVersion": "audit.k8s.io/v1" }
        """;

    assertThat(messages(list))
        .containsExactly(
            "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"auditID\":\"1\", \"a\" :"
                + " \"ä\"}",
            "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"auditID\":\"2\"}",
            "3",
            "{}");
    assertThat(messages(list.replaceAll("\\s*\\n\\s*", "") + "\n" + AUDIT.formatted(5))).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\n}\n",
        "{\"kind\":\"Event\",\"apiVersion\":\"v1\"}\n{\"kind\":\"Event\",\"apiVersion\":\"v1\"}\n",
        "{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"items\":[]}",
        "{\"kind\":\"EventList\",\"apiVersion\":\"v1\",\"items\":[{}]}",
        "{\"rule\":\"r\",\"time\":\"t\"}\n{\"rule\":\"r\"}\n",
        "[1]\n[2]\n",
        "kind: Event\napiVersion: audit.k8s.io/v1\n"
      })
  void anythingElseStaysOneDocument(String document) {
    byte[] bytes = document.getBytes(UTF_8);

    assertThat(EventStream.messages(bytes)).hasSize(1);
    assertThat(EventStream.messages(bytes).getFirst()).isSameAs(bytes);
  }

  private static List<String> messages(String document) {
    return EventStream.messages(document.getBytes(UTF_8)).stream()
        .map(message -> new String(message, UTF_8))
        .toList();
  }
}
