package io.proofstream.source.repository;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON of Checkov: one object, an array of one object for each kind of file, or, where there was
 * nothing to check, the bare counts. All of it is one scan, since each part alone looked at only a
 * part of what the scan looked at.
 */
public final class Checkov implements Source {
  @Override
  public String name() {
    return "checkov";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("checkov_version")
        || shape.has("summary/checkov_version")
        || shape.has("results/failed_checks")
        || shape.has("results/passed_checks");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Scan scan = new Scan();
    if (json.isArray()) {
      json.array(() -> scan.readPart(json));
    } else {
      scan.readPart(json);
    }
    return List.of(scan.report());
  }

  private static final class Scan {
    private final ScanDraft draft = new ScanDraft().lookedFor("config");
    private String version;
    private int passed;
    private int failed;
    private int skipped;
    private int unparsed;
    private int listed;

    void readPart(Json json) throws IOException {
      List<CheckovCheck> checks = new ArrayList<>();
      List<Node> parts = new ArrayList<>();
      Counts counts = new Counts();
      json.object(
          name -> {
            switch (name) {
              case "check_type" -> parts.add(json.node());
              case "results" -> json.object(list -> readList(list, json, checks));
              case "summary" -> json.object(field -> counts.read(field, json));
              default -> counts.read(name, json);
            }
          });
      String checkType = parts.isEmpty() ? null : parts.getFirst().word();
      for (CheckovCheck check : checks) {
        draft.add(check.result(checkType));
      }
      listed += (int) checks.stream().filter(CheckovCheck::isFailed).count();
      add(counts, checks);
    }

    private static void readList(String list, Json json, List<CheckovCheck> checks)
        throws IOException {
      switch (list) {
        case "passed_checks", "failed_checks", "skipped_checks" ->
            json.array(() -> checks.add(CheckovCheck.read(json.node())));
        default -> {}
      }
    }

    /** What is counted may be more than what is listed: passed checks can be left out. */
    private void add(Counts counts, List<CheckovCheck> checks) {
      version = version == null ? counts.version : version;
      unparsed += counts.unparsed;
      int listedFailed = (int) checks.stream().filter(CheckovCheck::isFailed).count();
      int listedSkipped = (int) checks.stream().filter(CheckovCheck::isSkipped).count();
      passed += Math.max(counts.passed, checks.size() - listedFailed - listedSkipped);
      failed += Math.max(counts.failed, listedFailed);
      skipped += Math.max(counts.skipped, listedSkipped);
    }

    ScanReport report() {
      if (failed > listed) {
        draft.incomplete(
            ScanStatus.PARTIAL, failed + " failed checks are counted, " + listed + " are listed");
      } else if (unparsed > 0) {
        draft.incomplete(ScanStatus.PARTIAL, "files that could not be parsed: " + unparsed);
      }
      return draft
          .counted(passed, failed, skipped)
          .about("checkov-json", Subject.ofNone().seenBy(null, version));
    }
  }

  /** The same counts stand in {@code summary}, or at the top of a document without results. */
  private static final class Counts {
    private String version;
    private int passed;
    private int failed;
    private int skipped;
    private int unparsed;

    void read(String name, Json json) throws IOException {
      switch (name) {
        case "checkov_version" -> version = json.word();
        case "passed" -> passed = count(json);
        case "failed" -> failed = count(json);
        case "skipped" -> skipped = count(json);
        case "parsing_errors", "parsingerrors" -> unparsed = count(json);
        default -> {}
      }
    }

    private static int count(Json json) throws IOException {
      Integer count = json.count();
      if (count != null && count < 0) {
        throw json.malformed("a count below zero");
      }
      return count == null ? 0 : count;
    }
  }
}
