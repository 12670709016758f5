package io.proofstream.tracked;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.finding.outcome.Transition;
import io.proofstream.resolution.ImageStream;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** What room track tells, with no more said than a test needs. */
public final class TrackedRows {
  public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  static final Cause SCAN =
      new Cause("scan", NOON, NOON, "e1", null, new Origin("evidence.raw", 2, 7), true);

  private TrackedRows() {}

  public static FindingChange change(String finding, long seq) {
    return sparse(
        FindingChange.class,
        Map.of(
            "eventId",
            finding + "-" + seq,
            "org",
            "acme",
            "findingId",
            finding,
            "seq",
            seq,
            "transition",
            Transition.OPENED,
            "by",
            SCAN));
  }

  public static ObligationVerdict verdict(String finding) {
    return sparse(
        ObligationVerdict.class,
        Map.of("org", "acme", "findingId", finding, "obligation", "policy", "by", SCAN));
  }

  /** Of a deadline that passed at noon. */
  public static Alert breach(String finding) {
    return sparse(
        Alert.class,
        Map.of(
            "alertId",
            "alert-of-" + finding,
            "alertKind",
            AlertKind.SLA_BREACH,
            "org",
            "acme",
            "dedupKey",
            finding + "/1",
            "severity",
            Severity.CRITICAL,
            "raisedAt",
            NOON,
            "findingId",
            finding,
            "by",
            Cause.time(NOON)));
  }

  /** As {@link #breach}, of which nobody is told. */
  public static Alert suppressed(String finding) {
    Alert alert = breach(finding);
    return sparse(
        Alert.class,
        Map.of(
            "alertId", alert.alertId(),
            "alertKind", alert.alertKind(),
            "org", alert.org(),
            "dedupKey", alert.dedupKey(),
            "suppressedReason", "before_live",
            "raisedAt", alert.raisedAt(),
            "by", alert.by()));
  }

  public static AssetChange assetChange(String asset) {
    return sparse(AssetChange.class, Map.of("org", "acme", "assetId", asset, "by", SCAN));
  }

  public static ImageStream imageStream(String digest, String asset) {
    return sparse(
        ImageStream.class,
        Map.of("org", "acme", "imageDigest", digest, "assetId", asset, "by", SCAN));
  }

  public static CurrentFinding finding(String finding, long historySeq) {
    return sparse(
        CurrentFinding.class,
        Map.of("org", "acme", "findingId", finding, "historySeq", historySeq));
  }

  public static CurrentAsset asset(String asset, String team) {
    return sparse(CurrentAsset.class, Map.of("org", "acme", "assetId", asset, "ownerTeam", team));
  }

  /** Nothing but what is said. */
  static <T extends Record> T sparse(Class<T> type, Map<String, Object> said) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(each -> said.getOrDefault(each.getName(), nothing(each.getType())))
            .toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.toString(), e);
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? (Object) 0L : null;
  }
}
