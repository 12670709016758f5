package io.proofstream.measure.posture.image;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The newest result of one rule on one resource.
 *
 * @param tool that said so
 * @param ids all ids of the rule, in the form in which they are compared
 * @param rule its id as the tool writes it
 * @param setAside by the tool itself
 */
public record RuleNote(
    String tool,
    String rule,
    List<String> ids,
    RuleKind kind,
    Severity severity,
    Verdict verdict,
    boolean setAside,
    String findingId,
    String resource,
    Instant at) {
  private static final Pattern BEFORE_NUMBER = Pattern.compile("[-_. ]*0*(?=[0-9]+$)");

  /** Nothing if the result says nothing: the rule was not evaluated. */
  public static Stream<RuleNote> of(RuleResult result, String tool, Instant at) {
    if (result.verdict() == null
        || result.verdict() == Verdict.SKIP
        || result.verdict() == Verdict.ERROR) {
      return Stream.empty();
    }
    List<String> ids =
        Stream.concat(Stream.of(result.ruleId()), result.aliases().stream())
            .map(RuleNote::comparable)
            .distinct()
            .toList();
    return Stream.of(
        new RuleNote(
            tool,
            result.ruleId(),
            ids,
            result.kind(),
            result.severity(),
            result.verdict(),
            result.suppressed(),
            result.findingId(),
            result.resource(),
            result.checkedAt() == null ? at : result.checkedAt()));
  }

  /**
   * Without case, a leading {@code AVD-}, and hyphens and zeros before the number: {@code KSV012}
   * and {@code AVD-KSV-0012} are one rule.
   */
  public static String comparable(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    String own = lower.startsWith("avd-") ? lower.substring("avd-".length()) : lower;
    return BEFORE_NUMBER.matcher(own).replaceFirst("");
  }

  public boolean isBroken() {
    return verdict == Verdict.FAIL;
  }

  /** The same, as seen then. */
  public RuleNote seen(Instant then) {
    return new RuleNote(
        tool, rule, ids, kind, severity, verdict, setAside, findingId, resource, then);
  }

  /** The same rule kept, as seen then. */
  public RuleNote mended(Instant then) {
    return new RuleNote(
        tool, rule, ids, kind, severity, Verdict.PASS, false, findingId, resource, then);
  }

  /** What a scanner that looks for such says that it looks for. */
  public static String classOf(RuleKind kind) {
    return switch (kind) {
      case HARDENING, POLICY -> "config";
      case SECRET -> "secret";
      case LICENSE -> "license";
      case CODE -> "code";
    };
  }

  /** Whether a later complete run of its tool, that looks for such, spoke of all that there is. */
  boolean isOver(ScanLook run) {
    return tool.equals(run.scanner())
        && at.isBefore(run.at())
        && run.classes().contains(classOf(kind));
  }

  /** What one tool says of one thing by one rule: of that the newest counts. */
  record Topic(String tool, String rule, String resource) {}

  Topic topic() {
    return new Topic(tool, ids.getFirst(), String.valueOf(resource));
  }
}
