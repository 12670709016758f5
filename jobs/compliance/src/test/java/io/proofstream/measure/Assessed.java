package io.proofstream.measure;

import io.proofstream.asset.Drafted;
import io.proofstream.asset.Story;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A cluster, or an object in it, held against rules. */
public final class Assessed extends Drafted {
  private final List<RuleResult> said = new ArrayList<>();
  private final String format;
  private ScanStatus status = ScanStatus.COMPLETE;
  private String looksFor = "config";

  private Assessed(Kind kind, String tool, String format, String thing) {
    super(kind);
    this.format = format;
    asset = thing == null ? null : Asset.of(Story.ORG, "", thing, null);
    by(tool);
  }

  /** By a tool that names the object with each result. */
  public static Assessed cluster(String cluster) {
    return new Assessed(Kind.SCAN_COMPLETED, "kubescape", "kubescape-json", cluster);
  }

  /** By a tool that reports on each object, and lists only what is broken. */
  public static Assessed object(String name) {
    return new Assessed(Kind.SCAN_COMPLETED, "trivy", "trivy-operator", name);
  }

  /** By a policy engine. */
  public static Assessed policies() {
    return new Assessed(Kind.POLICY_CHECKED, "kyverno", null, null);
  }

  public Assessed keeps(String rule, String resource) {
    return says(rule, resource, Verdict.PASS);
  }

  public Assessed breaks(String rule, String resource) {
    return says(rule, resource, Verdict.FAIL);
  }

  public Assessed says(String rule, String resource, Verdict verdict) {
    RuleKind rules = kind == Kind.POLICY_CHECKED ? RuleKind.POLICY : RuleKind.HARDENING;
    said.add(
        new RuleResult(
            rule + "@" + resource,
            rules,
            rule,
            List.of(),
            null,
            null,
            null,
            verdict,
            null,
            Severity.HIGH,
            null,
            resource,
            null,
            null,
            null,
            List.of(),
            false,
            null,
            null));
    return this;
  }

  public Assessed lookingFor(String scannerClass) {
    looksFor = scannerClass;
    return this;
  }

  public Assessed partly() {
    status = ScanStatus.PARTIAL;
    return this;
  }

  @Override
  public List<Event> events(Story story) {
    Evidence evidence = story.evidence(kind, this);
    results = said;
    if (kind == Kind.SCAN_COMPLETED) {
      scan =
          new Scan(
              "scan-of-" + evidence.evidenceId(),
              tool,
              toolVersion,
              List.of(looksFor),
              null,
              null,
              null,
              evidence.occurredAt(),
              status,
              null,
              List.of(),
              false,
              null,
              null,
              format,
              null,
              null,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              null,
              false,
              0,
              0,
              0);
    }
    return List.of(event(evidence, 0, 1, List.of()));
  }
}
