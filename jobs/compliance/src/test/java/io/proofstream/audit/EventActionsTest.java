package io.proofstream.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what people declare, as files of our own have it. */
class EventActionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          exception.granted       | EXCEPTION_GRANTED       | alice@acme.com | EXCEPTION     | EX-17
          exception.revoked       | EXCEPTION_REVOKED       | alice@acme.com | EXCEPTION     | EX-17
          triage.moved            | FINDING_TRIAGED         | bob@acme.com   | VULNERABILITY | CVE-2026-0001
          remediation.claimed     | REMEDIATION_CLAIMED     | dave@acme.com  | VULNERABILITY | CVE-2026-0001
          vulnerability.evaluated | VULNERABILITY_EVALUATED | bob@acme.com   | VULNERABILITY | CVE-2026-0001
          regression.acknowledged | REGRESSION_ACKNOWLEDGED | carol@acme.com | ALERT         | al-3
          remediation.attempted   | REMEDIATION_ATTEMPTED   | rescan-bot     | ALERT         | al-3
          alert.investigated      | ALERT_INVESTIGATED      | bob@acme.com   | ALERT         | falco-5f1c
          incident.recorded       | INCIDENT_RECORDED       | -              | INCIDENT      | INC-9
          change.approved         | CHANGE_DECIDED          | carol@acme.com | CHANGE        | CHG-501
          patch.applied           | PATCH_APPLIED           | renovate       | PATCH         | PR-77
          baseline.recorded       | BASELINE_RECORDED       | -              | BASELINE      | bl-12
          """)
  void whatPeopleDecideIsAnActionOfWhoeverTheyName(
      String type, ActionKind kind, String actor, SubjectKind subject, String id) {
    Action action = actionOf(type).orElseThrow();

    assertThat(action.action()).isEqualTo(kind);
    assertThat(action.outcome()).isEqualTo(ActionOutcome.DONE);
    assertThat(action.actor()).isEqualTo(actor);
    assertThat(action.subjectKind()).isEqualTo(subject);
    assertThat(action.subjectId()).isEqualTo(id);
    assertThat(action.summary()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asset.registered", "asset.retired"})
  void anAssetIsItsOwnSubject(String type) {
    Action action = actionOf(type).orElseThrow();

    assertThat(action.action().word()).isEqualTo(type.replace('.', '_'));
    assertThat(action.subjectKind()).isEqualTo(SubjectKind.ASSET);
    assertThat(action.subjectId()).isNotBlank().isEqualTo(action.assetId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access.recorded",
        "admission.decided",
        "build.finished",
        "exploits.published",
        "fact.collected",
        "heartbeat",
        "image.pushed",
        "workload.observed"
      })
  void whatWasOnlySeenIsNoAction(String type) {
    assertThat(actionOf(type)).isEmpty();
  }

  @Test
  void anActionSaysWhoVouchesWhereItLiesAndWhatItSaysInASentence() {
    Event event = declared("exception.granted").with(Header.ORG, "acme").event();
    Action action = EventActions.of(event).orElseThrow();

    assertThat(action)
        .isEqualTo(
            new Action(
                action.actionId(),
                "acme",
                ActionKind.EXCEPTION_GRANTED,
                ActionOutcome.DONE,
                "alice@acme.com",
                null,
                null,
                Trust.UNVERIFIED,
                SubjectKind.EXCEPTION,
                "EX-17",
                event.evidence().asset().assetId(),
                null,
                "The function is never called",
                "risk_accepted, of CVE-2026-0001, in ghcr.io/acme/shop 1.4, until"
                    + " 2026-05-30T00:00:00Z, asked for by dave@acme.com",
                event.evidence().rawDigest(),
                event.evidence().evidenceId(),
                "evidence.raw/3@42",
                Instant.parse("2026-03-01T12:00:00Z"),
                false));
  }

  @Test
  void theAddressIsTheOneThatTheSenderGives() {
    Event event =
        declared("triage.moved")
            .with(Header.SOURCE_IP, "192.0.2.7")
            .with(Header.COLLECTOR, "edge")
            .with(Header.SIMULATED, "true")
            .event();
    Action action = EventActions.of(event).orElseThrow();

    assertThat(action.sourceIp()).isEqualTo("192.0.2.7");
    assertThat(action.collectorId()).isEqualTo("edge");
    assertThat(action.simulated()).isTrue();
  }

  @Test
  void theSameDecisionIsTheSameActionAndAnotherIsNot() {
    Action once = actionOf("exception.granted").orElseThrow();

    assertThat(actionOf("exception.granted").orElseThrow().actionId()).isEqualTo(once.actionId());
    assertThat(actionOf("exception.revoked").orElseThrow().actionId())
        .isNotEqualTo(once.actionId());
  }

  @Test
  void aDocumentOfManyStatementsIsOneActionWithCounts() {
    String vex =
        """
        {"@context":"https://openvex.dev/ns/v0.2.0","@id":"https://acme/vex-1","author":"erin",
         "timestamp":"2026-03-01T12:00:00Z","version":1,"statements":[%s,%s,%s]}
        """
            .formatted(
                statement("CVE-2026-0001", "fixed"),
                statement("CVE-2026-0002", "not_affected"),
                statement("CVE-2026-0003", "fixed"));
    Action action = EventActions.of(Sent.text(vex).event()).orElseThrow();

    assertThat(action.action()).isEqualTo(ActionKind.VEX_STATED);
    assertThat(action.actor()).isEqualTo("erin");
    assertThat(action.subjectId()).isEqualTo("https://acme/vex-1");
    assertThat(action.summary()).isEqualTo("2 fixed, 1 not_affected");
  }

  @Test
  void aDocumentThatSomebodyApprovedIsTheirAction() {
    String fact =
        """
        {"proofstream":"fact.collected","at":"2026-03-01T06:00:00Z","fact_type":"document",
         "subject":"incident plan","document_title":"Incident plan","document_version":"3",
         "approver":"erin@acme.com"}
        """;
    Action action = EventActions.of(Sent.text(fact).event()).orElseThrow();

    assertThat(action.action()).isEqualTo(ActionKind.DOCUMENT_APPROVED);
    assertThat(action.actor()).isEqualTo("erin@acme.com");
    assertThat(action.summary()).isEqualTo("Incident plan, version 3");
  }

  @Test
  void aSummaryStaysASentenceHoweverMuchIsSaid() {
    String said =
        Sent.ownText("declared/change.approved.json")
            .replace("Release 1.4", "release ".repeat(200));

    assertThat(EventActions.of(Sent.text(said).event()).orElseThrow().summary())
        .hasSize(500)
        .endsWith("...");
  }

  private static String statement(String vulnerability, String status) {
    return """
    {"vulnerability":{"name":"%s"},"products":[{"@id":"pkg:apk/alpine/busybox@1.36"}],
     "status":"%s","justification":"component_not_present"}
    """
        .formatted(vulnerability, status);
  }

  private static Optional<Action> actionOf(String type) {
    return EventActions.of(declared(type).event());
  }

  private static Sent declared(String type) {
    return Sent.own("declared/" + type + ".json");
  }
}
