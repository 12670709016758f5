package io.proofstream.asset;

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

/** An image held against rules in a story: of hardening, by Dockle, unless told otherwise. */
public final class Held extends Drafted {
  private final List<RuleResult> said = new ArrayList<>();
  private List<String> classes = List.of("config");
  private RuleKind rules = RuleKind.HARDENING;
  private Severity severity = Severity.HIGH;
  private ScanStatus status = ScanStatus.COMPLETE;

  private Held() {
    super(Kind.SCAN_COMPLETED);
    tool = "dockle";
  }

  /** Nothing is said of it but what follows; no image is one of nothing but the asset. */
  public static Held image(String digest) {
    Held held = new Held();
    held.digest = digest;
    return held;
  }

  @Override
  public Held by(String otherTool) {
    super.by(otherTool);
    return this;
  }

  public Held lookingFor(String... other) {
    classes = List.of(other);
    return this;
  }

  /** What follows is about rules of that kind. */
  public Held of(RuleKind kind) {
    rules = kind;
    return this;
  }

  /** What follows is so severe. */
  public Held of(Severity how) {
    severity = how;
    return this;
  }

  public Held keeps(String rule) {
    return says(rule, Verdict.PASS, false);
  }

  public Held breaks(String rule, String... aliases) {
    return says(rule, Verdict.FAIL, false, aliases);
  }

  public Held advisesAgainst(String rule) {
    return says(rule, Verdict.WARN, false);
  }

  public Held leavesOut(String rule) {
    return says(rule, Verdict.SKIP, false);
  }

  /** Broken, and the tool was told not to mind. */
  public Held setsAside(String rule) {
    return says(rule, Verdict.FAIL, true);
  }

  public Held partly() {
    status = ScanStatus.PARTIAL;
    return this;
  }

  private Held says(String rule, Verdict verdict, boolean setAside, String... aliases) {
    said.add(
        new RuleResult(
            "finding-of-" + rule,
            rules,
            rule,
            List.of(aliases),
            null,
            null,
            null,
            verdict,
            null,
            severity,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            setAside,
            null,
            null));
    return this;
  }

  @Override
  public List<Event> events(Story story) {
    Evidence evidence = story.evidence(kind, this);
    results = said;
    scan =
        new Scan(
            "scan-of-" + evidence.evidenceId(),
            tool,
            "1",
            classes,
            null,
            null,
            null,
            evidence.occurredAt(),
            status,
            null,
            List.of(),
            status == ScanStatus.COMPLETE,
            null,
            null,
            "json",
            "1",
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
    return List.of(event(evidence, 0, 1, List.of()));
  }
}
