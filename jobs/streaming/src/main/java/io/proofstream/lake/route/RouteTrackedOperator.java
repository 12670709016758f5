package io.proofstream.lake.route;

import io.proofstream.asset.CurrentAsset;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.policy.log.PolicyChangeRecord;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.tables.PolicyChangeRow;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tracked.TrackedEntry;
import java.util.List;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/**
 * Turns what room track tells into rows. Of the current tables it keeps the last row of each key
 * until the barrier, so that an update costs one deletion and one row per checkpoint. What waits is
 * no state, since nothing waits when state is taken.
 */
public final class RouteTrackedOperator extends RouterOperator
    implements OneInputStreamOperator<TrackedEntry, RowData>, BoundedOneInput {
  /** Keys that wait at most, of all tables together: what a scan of a whole fleet may touch. */
  static final int MAX_WAITING = 10_000;

  private transient LastRows<CurrentFinding> findings;
  private transient LastRows<CurrentAsset> assets;

  public RouteTrackedOperator(long committedCheckpoint) {
    super(committedCheckpoint);
  }

  @Override
  List<TableSpec<?>> tables() {
    return Tables.TRACKED;
  }

  @Override
  public void open() throws Exception {
    super.open();
    findings = new LastRows<>();
    assets = new LastRows<>();
  }

  @Override
  public void processElement(StreamRecord<TrackedEntry> element) {
    TrackedEntry entry = element.getValue();
    if (entry.change() != null) {
      emit(Tables.FINDING_HISTORY, entry.change());
    } else if (entry.verdict() != null) {
      emit(Tables.FINDING_OBLIGATIONS, entry.verdict());
    } else if (entry.alert() != null) {
      emit(Tables.ALERTS, entry.alert());
    } else if (entry.assetChange() != null) {
      emit(Tables.ASSET_HISTORY, entry.assetChange());
    } else if (entry.policy() != null) {
      emitPolicy(entry.policy());
    } else if (entry.waiver() != null) {
      emit(Tables.EXCEPTION_VERDICTS, entry.waiver());
    } else if (entry.imageStream() != null) {
      emit(Tables.IMAGE_STREAMS, entry.imageStream());
    } else {
      keep(entry);
    }
  }

  private void emitPolicy(PolicyRows rows) {
    emit(Tables.POLICIES, rows);
    int position = 0;
    for (PolicyChangeRecord change : rows.changes()) {
      emit(Tables.POLICY_CHANGES, new PolicyChangeRow(rows.version(), position++, change));
    }
  }

  @Override
  public void endInput() {
    end();
  }

  @Override
  void flush() {
    findings.drainTo(row -> emit(Tables.FINDINGS, row));
    assets.drainTo(row -> emit(Tables.ASSETS, row));
  }

  private void keep(TrackedEntry entry) {
    if (entry.finding() != null) {
      findings.put(entry.finding().findingId(), entry.finding());
    } else {
      assets.put(entry.asset().assetId(), entry.asset());
    }
    if (findings.size() + assets.size() > MAX_WAITING) {
      flush();
    }
  }
}
