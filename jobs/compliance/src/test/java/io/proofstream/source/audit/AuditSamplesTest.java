package io.proofstream.source.audit;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample of an audit log, against what was counted in it by other means. */
class AuditSamplesTest {
  private static final Set<String> NOT_KEPT =
      Set.of("annotation_keys", "level_Metadata", "level_Request", "level_RequestResponse");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf("k8s-audit", "k8s", NOT_KEPT, AuditSamplesTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    String[] words = metric.split("_", 2);
    return switch (words[0]) {
      case "objects", "kind" -> String.valueOf(reading.events().size());
      case "verb" -> count(reading, words[1], Access::action, Admission::operation);
      case "code" -> count(reading, Integer.valueOf(words[1]), Access::code, Admission::code);
      case "users" -> distinct(reading, Access::actor, Admission::userName);
      case "distinct" -> distinct(reading, Access::accessId, Admission::admissionId);
      case "stage" -> count(reading, words[1]);
      default -> throw new AssertionError(metric);
    };
  }

  /** The stage is kept as part of the message's identity. */
  private static String count(Reading reading, String stage) {
    Event event = reading.events().getFirst();
    String id = told(event, Access::accessId, Admission::admissionId) + "/" + stage;
    String message =
        Digest.id("native", event.evidence().org(), "UNVERIFIED", "false", "kubernetes", id);
    return reading.messageId().equals(message) ? "1" : "0";
  }

  private static <T> String count(
      Reading reading, T wanted, Function<Access, T> ofAccess, Function<Admission, T> ofAdmission) {
    return String.valueOf(
        reading.events().stream()
            .filter(event -> Objects.equals(told(event, ofAccess, ofAdmission), wanted))
            .count());
  }

  private static String distinct(
      Reading reading, Function<Access, String> ofAccess, Function<Admission, String> ofAdmission) {
    return String.valueOf(
        reading.events().stream()
            .map(event -> told(event, ofAccess, ofAdmission))
            .distinct()
            .count());
  }

  private static <T> T told(
      Event event, Function<Access, T> ofAccess, Function<Admission, T> ofAdmission) {
    return event.access() == null
        ? ofAdmission.apply(event.admissions().getFirst())
        : ofAccess.apply(event.access());
  }
}
