package io.proofstream.source.trivy;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Severities;
import io.proofstream.source.Json;
import java.io.IOException;

/**
 * One secret: what kind and where. What matched and the lines around it are not read, since Trivy
 * blanks out the match only and not what else stands there.
 */
final class TrivySecret implements TrivyRule {
  private String id;
  private String category;
  private String title;
  private String severity;
  private Integer firstLine;
  private Integer lastLine;

  static TrivySecret read(Json json) throws IOException {
    TrivySecret read = new TrivySecret();
    json.object(
        name -> {
          switch (name) {
            case "RuleID" -> read.id = json.word();
            case "Category" -> read.category = json.word();
            case "Title" -> read.title = json.word();
            case "Severity" -> read.severity = json.word();
            case "StartLine" -> read.firstLine = json.count();
            case "EndLine" -> read.lastLine = json.count();
            default -> {}
          }
        });
    if (read.id == null) {
      throw json.malformed("a secret without RuleID");
    }
    return read;
  }

  @Override
  public RuleResult result(String target, String suppressedBy) {
    return new RuleDraft(RuleKind.SECRET, id)
        .title(title)
        .category(category)
        .severity(severity, Severities.of(severity))
        .resource(target)
        .lines(firstLine, lastLine)
        .suppressedBy(suppressedBy)
        .result();
  }
}
