package io.proofstream.source.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.evidence.declared.Change;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all declarations have in common, and what is wrong with some. */
class DeclarationTest {
  @Test
  void anExceptionIsReadAsItIsWritten() {
    Event event = Own.sent("exception.granted").event();

    assertThat(event.exception())
        .isEqualTo(
            new ExceptionDecision(
                "EX-17",
                ExceptionKind.RISK_ACCEPTED,
                "CVE-2026-0001",
                "pkg:apk/alpine/busybox",
                null,
                null,
                null,
                "dave@acme.com",
                "alice@acme.com",
                "The function is never called",
                "Network policy shop-egress",
                Instant.parse("2026-03-01T12:00:00Z"),
                Instant.parse("2026-05-30T00:00:00Z"),
                false));
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "acme/shop", "1.4"));
    assertThat(event.evidence().occurredAt()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(event.evidence().references()).containsExactly("SOC 2 CC3.2");
    assertThat(event.evidence().tool()).isEqualTo("proofstream");
    assertThat(event.evidence().confidence()).isEqualTo(100);
  }

  @Test
  void aFactSaysHowFarItMayBeReliedOnAndWhoFoundItOut() {
    Event event = Own.sent("fact.collected").event();

    assertThat(event.evidence().confidence()).isEqualTo(80);
    assertThat(event.evidence().tool()).isEqualTo("okta-export");
    assertThat(event.evidence().asset()).isNull();
    assertThat(event.fact().valueNumber()).isEqualTo(98.5);
  }

  @Test
  void oneObjectAnArrayOrLines() {
    String one = Own.text("heartbeat").replace("\n", "");
    String two = Own.text("triage.moved").replace("\n", "");

    assertThat(Sent.text("[" + one + "," + two + "]").events()).hasSize(2);
    assertThat(Sent.text(one + "\n" + two + "\n").events()).hasSize(2);
    assertThat(Sent.text("[" + one + ",{\"at\":\"2026-03-01T00:00:00Z\"}]").rejected().error())
        .startsWith("no proofstream, which names the type");
  }

  @Test
  void anIdOfItsOwnMakesTwoTellingsOne() {
    String first = Own.sent("build.finished").event().evidence().evidenceId();
    Sent later = Own.with("build.finished", "number", "119");

    assertThat(later.event().evidence().evidenceId()).isEqualTo(first);
    assertThat(Own.with("build.finished", "id", "other").event().evidence().evidenceId())
        .isNotEqualTo(first);
    assertThat(Own.with("build.finished", "proofstream", "patch.applied").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void anIdIsOfOneType() {
    String granted = Own.with("exception.granted", "id", "7").event().evidence().evidenceId();
    String revoked = Own.with("exception.revoked", "id", "7").event().evidence().evidenceId();

    assertThat(granted).isNotEqualTo(revoked);
  }

  @Test
  void whoeverAsksForAChangeHasNotApprovedIt() {
    Change asked =
        Sent.text(
                """
                {"proofstream":"change.approved","by":"dave","change_id":"1","decision":"Requested"}
                """)
            .event()
            .change();

    assertThat(asked.requester()).isEqualTo("dave");
    assertThat(asked.approver()).isNull();
    assertThat(asked.decision()).isEqualTo("requested");
    assertThat(Own.sent("change.approved").event().change().approver()).isEqualTo("carol@acme.com");
  }

  @Test
  void approvingOneselfIsNotJudgedHere() {
    assertThat(Own.with("exception.granted", "requester", "alice@acme.com").events()).hasSize(1);
  }

  @Test
  void theWordsOfAnEnumMayBeInAnyCase() {
    assertThat(Own.with("exception.granted", "kind", "False_Positive").event().exception().kind())
        .isEqualTo(ExceptionKind.FALSE_POSITIVE);
  }

  @Test
  void anUnknownTypeNamesTheNearest() {
    Rejected rejected = Own.with("exception.granted", "proofstream", "exception.grant").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.seen()).isEqualTo("proofstream, type exception.grant");
    assertThat(rejected.error())
        .isEqualTo("no type of declaration is called exception.grant (nearest: exception.granted)");
    assertThat(Sent.text("{\"proofstream\":\"scan.started\"}").rejected().reason())
        .isEqualTo(Reason.UNSUPPORTED_FORMAT);
  }

  @Test
  void anUnknownFieldNamesItsPathAndTheNearest() {
    assertThat(Own.with("exception.granted", "aprover", "x").rejected().error())
        .isEqualTo("exception.granted has no field aprover (nearest: approver) at /aprover");
    assertThat(
            Own.with(
                    "workload.observed",
                    "workloads",
                    List.of(Map.of("image", "x"), Map.of("imageRef", "x")))
                .rejected()
                .error())
        .endsWith("(nearest: image_ref) at /workloads/0/image");
  }

  @Test
  void anAttemptSaysWhatItIsToBringBack() {
    String said =
        "{\"proofstream\":\"remediation.attempted\",\"by\":\"bot\",\"action\":\"rescan\",";

    assertThat(Sent.text(said + "\"result\":\"failed\"}").rejected().error())
        .startsWith("neither alert_id nor check_id");
    assertThat(Sent.text(said + "\"result\":\"failed\",\"check_id\":\"x\"}").event().attempt())
        .isEqualTo(new Attempt(null, "x", "rescan", null, AttemptResult.FAILED, "bot", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exception.granted | valid_until | \"2026-03-01T12:00:00Z\" | expected a time after"
            + " valid_from at /valid_until",
        "exception.granted | valid_from | \"soon\" | expected a time such as 2026-01-31T12:00:00Z"
            + " at /valid_from",
        "exception.granted | kind | \"fine\" | expected one of risk_accepted, false_positive",
        "exception.granted | severity | \"bad\" | expected one of critical, high",
        "exception.granted | covers_new | \"yes\" | expected true or false at /covers_new",
        "exception.granted | reason | 7 | expected a text at /reason",
        "exception.granted | approver | \"bob\" | by and approver name different people at /by",
        "exception.granted | exception_id | \" \" | no exception_id, which exception.granted must"
            + " have",
        "change.approved | decision | \"aproved\" | expected one of approved, rejected, requested"
            + " at /decision",
        "vulnerability.evaluated | adverse_impact | \"N6\" | expected one of N1, N2, N3, N4, N5",
        "remediation.attempted | result | \"fine\" | expected one of succeeded, failed, pending",
        "fact.collected | confidence | 101 | expected 0 to 100 at /confidence",
        "fact.collected | confidence | -1 | expected 0 to 100 at /confidence",
        "fact.collected | confidence | 80.5 | expected a whole number at /confidence",
        "fact.collected | by | \"me\" | fact.collected has no field by (nearest: at) at /by",
        "heartbeat | watches | [1] | expected a text at /watches/0",
        "heartbeat | interval_seconds | \"5m\" | expected a whole number at /interval_seconds",
        "exploits.published | exploits | [] | no exploits, which exploits.published must have",
        "exploits.published | exploits |"
            + " [{\"vulnerability_id\":\"CVE-1\",\"catalog\":\"epss\",\"epss\":1.2}] | epss and"
            + " percentile are from 0 to 1 at /exploits/0",
        "image.pushed | action | \"listed\" | image.pushed has no field action",
        "build.finished | checks | [{\"name\":\"x\"}] | no passed, which each of checks must have"
            + " at /checks/0",
      })
  void whatIsWrongIsNamed(String type, String field, String json, String error) throws Exception {
    Object value = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    Rejected rejected = Own.with(type, field, value).rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(rejected.seen()).isEqualTo("proofstream");
    assertThat(rejected.error()).startsWith(error);
  }
}
