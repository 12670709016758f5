package io.proofstream.tables;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.audit.RecordedAction;
import io.proofstream.evidence.Event;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.message.Content;
import io.proofstream.message.Receipt;
import io.proofstream.message.Rejected;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.resolution.ImageStream;
import io.proofstream.tables.content.ContentTable;
import io.proofstream.tables.content.ContentTables;
import io.proofstream.tables.item.ItemTable;
import io.proofstream.tables.item.ItemTables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.waiver.WaiverVerdict;
import java.util.List;
import java.util.stream.Stream;

/** Every table. */
public final class Tables {
  public static final TableSpec<Receipt> RECEIPTS = Receipts.SPEC;
  public static final TableSpec<Event> EVIDENCE = EvidenceEvents.SPEC;
  public static final TableSpec<Content> RAW_CONTENTS = RawContents.SPEC;
  public static final TableSpec<Rejected> REJECTED = RejectedMessages.SPEC;
  public static final TableSpec<CutPart> CUTS = Cuts.SPEC;

  public static final TableSpec<FindingChange> FINDING_HISTORY = TrackTables.FINDING_HISTORY;
  public static final TableSpec<ObligationVerdict> FINDING_OBLIGATIONS =
      TrackTables.FINDING_OBLIGATIONS;
  public static final TableSpec<Alert> ALERTS = TrackTables.ALERTS;
  public static final TableSpec<AssetChange> ASSET_HISTORY = TrackTables.ASSET_HISTORY;
  public static final TableSpec<WaiverVerdict> EXCEPTION_VERDICTS = TrackTables.EXCEPTION_VERDICTS;
  public static final TableSpec<ImageStream> IMAGE_STREAMS = TrackTables.IMAGE_STREAMS;
  public static final TableSpec<CurrentFinding> FINDINGS = TrackTables.FINDINGS;
  public static final TableSpec<CurrentAsset> ASSETS = TrackTables.ASSETS;
  public static final TableSpec<PolicyRows> POLICIES = TrackTables.POLICIES;
  public static final TableSpec<PolicyChangeRow> POLICY_CHANGES = TrackTables.POLICY_CHANGES;

  public static final TableSpec<ControlEvaluation> CONTROL_EVALUATIONS =
      EvaluateTables.CONTROL_EVALUATIONS;
  public static final TableSpec<ControlChange> CONTROL_CHANGES = EvaluateTables.CONTROL_CHANGES;
  public static final TableSpec<ScorePoint> SCORE_HISTORY = EvaluateTables.SCORE_HISTORY;
  public static final TableSpec<MeasuredItem> MEASURED_ITEMS = EvaluateTables.MEASURED_ITEMS;
  public static final TableSpec<Command> COMMANDS = EvaluateTables.COMMANDS;
  public static final TableSpec<CurrentControl> CONTROLS = EvaluateTables.CONTROLS;

  public static final TableSpec<RecordedAction> AUDIT_LOG = AuditTables.AUDIT_LOG;

  /** What events say, sort by sort. */
  public static final List<ItemTable<?>> ITEMS = ItemTables.ALL;

  /** What messages become, and the cuts: written by one router. */
  public static final List<TableSpec<?>> OF_ENTRIES =
      Stream.<TableSpec<?>>concat(
              Stream.of(RECEIPTS, EVIDENCE, RAW_CONTENTS, REJECTED, CUTS),
              ITEMS.stream().map(ItemTable::spec))
          .toList();

  /** What findings, assets and policies become: written by another. */
  public static final List<TableSpec<?>> TRACKED =
      List.of(
          FINDING_HISTORY,
          FINDING_OBLIGATIONS,
          ALERTS,
          ASSET_HISTORY,
          EXCEPTION_VERDICTS,
          IMAGE_STREAMS,
          FINDINGS,
          ASSETS,
          POLICIES,
          POLICY_CHANGES);

  /** What comes of judging: written by a third. */
  public static final List<TableSpec<?>> JUDGED =
      List.of(
          CONTROL_EVALUATIONS, CONTROL_CHANGES, SCORE_HISTORY, MEASURED_ITEMS, COMMANDS, CONTROLS);

  /** What controls are judged by: written when the job is built, by no router. */
  public static final List<ContentTable<?>> CONTENT = ContentTables.ALL;

  /** What job {@code evidence} writes, and can write again. */
  public static final List<TableSpec<?>> DERIVED =
      Stream.<List<TableSpec<?>>>of(
              OF_ENTRIES,
              TRACKED,
              JUDGED,
              CONTENT.stream().<TableSpec<?>>map(ContentTable::spec).toList())
          .<TableSpec<?>>flatMap(List::stream)
          .toList();

  /** What job {@code audit} records. */
  public static final List<TableSpec<?>> AUDITED = List.of(AUDIT_LOG);

  public static final List<TableSpec<?>> ALL =
      Stream.<List<TableSpec<?>>>of(DERIVED, AUDITED).<TableSpec<?>>flatMap(List::stream).toList();

  /** Namespace of all tables. */
  public static final String NAMESPACE = "proofstream";

  private Tables() {}
}
