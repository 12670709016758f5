package io.proofstream.tables;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.evidence.Origin;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyChangeRecord;
import io.proofstream.policy.log.PolicyRecord;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.resolution.ImageStream;
import io.proofstream.tables.item.Envelope;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.waiver.WaiverVerdict;
import java.util.Map;
import java.util.function.Function;

/** What findings and assets became, and what they are now. */
final class TrackTables {
  static final TableSpec<FindingChange> FINDING_HISTORY =
      history(
          "finding_history",
          "Every transition of every finding; together they are its whole life.",
          FindingChange.class,
          Map.of(),
          FindingChange::by);

  static final TableSpec<ObligationVerdict> FINDING_OBLIGATIONS =
      history(
          "finding_obligations",
          "What each promise asks of a finding, each time that is set or decided.",
          ObligationVerdict.class,
          Map.of(),
          ObligationVerdict::by);

  static final TableSpec<Alert> ALERTS =
      history(
              "alerts",
              "What a person should see, once each, and what was kept from people with the reason.",
              Alert.class,
              Map.of("alert_kind", "kind"),
              Alert::by)
          .ofFewRows();

  static final TableSpec<AssetChange> ASSET_HISTORY =
      history(
              "asset_history",
              "What assets became: whose they are, where they run, whether they count.",
              AssetChange.class,
              Map.of(),
              AssetChange::by)
          .ofFewRows();

  static final TableSpec<WaiverVerdict> EXCEPTION_VERDICTS =
      history(
              "exception_verdicts",
              "Whether an exception that was granted suspends anything, and if not, why.",
              WaiverVerdict.class,
              Map.of(),
              WaiverVerdict::by)
          .ofFewRows();

  static final TableSpec<ImageStream> IMAGE_STREAMS =
      history(
              "image_streams",
              "Which assets have an image: one row when that becomes known, to join by digest.",
              ImageStream.class,
              Map.of(),
              ImageStream::by)
          .ofFewRows();

  static final TableSpec<CurrentFinding> FINDINGS =
      TableSpec.<CurrentFinding>current(
              "findings", "Findings as they are now, closed ones too.", "finding_id")
          .components(CurrentFinding.class, Function.identity(), Map.of("finding_kind", "kind"));

  static final TableSpec<CurrentAsset> ASSETS =
      TableSpec.<CurrentAsset>current(
              "assets", "Assets as they are now, retired ones too.", "asset_id")
          .components(CurrentAsset.class, Function.identity());

  static final TableSpec<PolicyRows> POLICIES =
      ofPolicies(
          TableSpec.<PolicyRows>append("policies", "Versions of policies, as accepted.", "org")
              .components(PolicyRecord.class, PolicyRows::policy),
          PolicyRows::version,
          rows -> 0);

  static final TableSpec<PolicyChangeRow> POLICY_CHANGES =
      ofPolicies(
          TableSpec.<PolicyChangeRow>append(
                  "policy_changes", "What each version of a policy changed, field by field.", "org")
              .components(PolicyChangeRecord.class, PolicyChangeRow::change),
          PolicyChangeRow::version,
          row -> row.position() + 1);

  private TrackTables() {}

  private static <R> TableSpec<R> ofPolicies(
      TableSpec<R> spec, Function<R, PolicyVersion> version, Function<R, Integer> index) {
    return Envelope.ofMessage(
            spec, row -> version.apply(row).recordedAt(), row -> version.apply(row).origin(), index)
        .ofFewRows();
  }

  /** A table of what happened: a record's components, and what brought it about. */
  static <R> TableSpec<R> history(
      String name,
      String comment,
      Class<R> type,
      Map<String, String> named,
      Function<R, Cause> by) {
    return TableSpec.<R>append(name, comment, "org")
        .components(type, Function.identity(), named)
        .instant("occurred_at", "When it happened, as claimed", r -> by.apply(r).occurredAt())
        .requiredInstant(
            "recorded_at",
            "When the broker took what brought it about; of what time alone brought, its due"
                + " moment",
            r -> by.apply(r).at())
        .text(
            "evidence_id",
            "Row of table evidence that brought it about; null where none did",
            r -> by.apply(r).evidenceId())
        .flag(
            "simulated",
            "Made up for a demonstration; never counted for a real organisation",
            r -> by.apply(r).simulated())
        .text(
            "_topic",
            "Topic of the message that brought it about; null where time did",
            r -> origin(by.apply(r), Origin::topic))
        .integer(
            "_partition", "Partition of that message", r -> origin(by.apply(r), Origin::partition))
        .bigint("_offset", "Offset of that message", r -> origin(by.apply(r), Origin::offset));
  }

  private static <T> T origin(Cause cause, Function<Origin, T> of) {
    return cause.origin() == null ? null : of.apply(cause.origin());
  }
}
