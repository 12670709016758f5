package io.proofstream.source.trivy;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Severities;
import io.proofstream.source.Json;
import java.io.IOException;
import java.util.List;

/** One check of how something is configured. The code lines that Trivy quotes are not read. */
final class TrivyMisconfiguration implements TrivyRule {
  private String id;
  private String otherId;
  private String type;
  private String title;
  private String message;
  private String resolution;
  private String severity;
  private String status;
  private String resource;
  private Integer firstLine;
  private Integer lastLine;

  static TrivyMisconfiguration read(Json json) throws IOException {
    TrivyMisconfiguration read = new TrivyMisconfiguration();
    json.object(name -> read.field(name, json));
    if (read.id == null && read.otherId == null) {
      throw json.malformed("a misconfiguration without ID");
    }
    return read;
  }

  private void field(String name, Json json) throws IOException {
    switch (name) {
      case "ID" -> id = json.word();
      case "AVDID" -> otherId = json.word();
      case "Type" -> type = json.word();
      case "Title" -> title = json.word();
      case "Message" -> message = json.word();
      case "Resolution" -> resolution = json.word();
      case "Severity" -> severity = json.word();
      case "Status" -> status = json.word();
      case "CauseMetadata" -> json.object(each -> cause(each, json));
      default -> {}
    }
  }

  private void cause(String name, Json json) throws IOException {
    switch (name) {
      case "Resource" -> resource = json.word();
      case "StartLine" -> firstLine = json.count();
      case "EndLine" -> lastLine = json.count();
      default -> {}
    }
  }

  @Override
  public RuleResult result(String target, String suppressedBy) {
    String ruleId = id == null ? otherId : id;
    return new RuleDraft(RuleKind.HARDENING, ruleId)
        .aliases(otherId == null || otherId.equals(ruleId) ? List.of() : List.of(otherId))
        .title(title)
        .category(type)
        .verdict(verdict(), status)
        .severity(severity, Severities.of(severity))
        .resource(where(target))
        .lines(firstLine, lastLine)
        .message(message)
        .remediation(resolution)
        .suppressedBy(suppressedBy)
        .result();
  }

  private String where(String target) {
    if (target == null || resource == null) {
      return target == null ? resource : target;
    }
    return target + ": " + resource;
  }

  /** Before there was a status, only failures were listed. */
  private Verdict verdict() {
    return switch (status == null ? "FAIL" : status) {
      case "PASS" -> Verdict.PASS;
      case "EXCEPTION" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }
}
