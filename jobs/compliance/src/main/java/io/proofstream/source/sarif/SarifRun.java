package io.proofstream.source.sarif;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Sighting;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of one tool, read result by result. The tool and its rules may come behind the results.
 */
final class SarifRun {
  private static final int MAX_FAILURE = 400;

  private final SarifTool tool = new SarifTool();
  private final SarifSubject subject = new SarifSubject();
  private final List<SarifResult> results = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private boolean hasResults;
  private String failure;
  private Instant startedAt;
  private Instant finishedAt;

  static SarifRun read(Json json) throws IOException {
    SarifRun run = new SarifRun();
    json.object(name -> run.field(name, json));
    if (run.tool.name() == null) {
      throw json.malformed("a run without tool/driver/name");
    }
    return run;
  }

  private void field(String name, Json json) throws IOException {
    switch (name) {
      case "tool" -> tool.read(json);
      case "results" -> {
        // Null means that none could be had; an empty array, that nothing was found.
        hasResults = json.isArray();
        json.array(() -> results.add(SarifResult.of(json.node())));
      }
      case "artifacts" -> json.array(() -> files.add(json.node().at("location").word("uri")));
      case "invocations" -> json.array(() -> invoked(json.node()));
      case "versionControlProvenance" -> json.array(() -> subject.checkedOut(json.node()));
      case "properties" -> subject.properties(json.node());
      default -> {}
    }
  }

  private void invoked(Node invocation) throws Unreadable {
    startedAt = startedAt == null ? invocation.instant("startTimeUtc") : startedAt;
    Instant end = invocation.instant("endTimeUtc");
    finishedAt = end == null ? finishedAt : end;
    if (Boolean.FALSE.equals(invocation.flag("executionSuccessful"))) {
      String signal = invocation.word("exitSignalName");
      String described = invocation.word("exitCodeDescription");
      String why = signal == null ? described : signal;
      failure =
          "the tool says that it failed"
              + (why == null ? "" : ": " + Unreadable.harmless(why, MAX_FAILURE));
    }
  }

  ScanReport report(String version) {
    ScanDraft scan = new ScanDraft().formatVersion(version).ran(startedAt, finishedAt);
    tool.classes().forEach(scan::lookedFor);
    for (SarifResult result : results) {
      if (!result.isGone()) {
        add(result, scan);
      }
    }
    if (failure != null) {
      scan.incomplete(ScanStatus.FAILED, failure);
    } else if (!hasResults) {
      scan.incomplete(ScanStatus.PARTIAL, "it has no results, not even none: nothing was run");
    }
    return scan.about("sarif", Subject.of(subject.artifact()).seenBy(tool.name(), tool.version()));
  }

  private void add(SarifResult result, ScanDraft scan) {
    SarifRule rule = tool.ruleOf(result);
    String file = result.file(files);
    SarifVulnerability vulnerability = SarifVulnerability.of(tool, rule, result, file);
    if (vulnerability == null) {
      RuleResult judged = SarifJudgement.of(tool, rule, result, file);
      scan.add(judged).lookedFor(tool.lookedFor(judged.kind()));
      return;
    }
    Sighting sighting = vulnerability.sighting();
    subject.seenIn(vulnerability.image());
    scan.add(sighting).lookedFor(sighting.purl().isOperatingSystem() ? "os" : "library");
  }
}
