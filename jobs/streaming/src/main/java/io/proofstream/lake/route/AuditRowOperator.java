package io.proofstream.lake.route;

import io.proofstream.audit.RecordedAction;
import io.proofstream.tables.Tables;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/**
 * Turns actions into rows. No cuts: the audit log is a record of its own, and no part of what is
 * derived from evidence.
 */
public final class AuditRowOperator extends AbstractStreamOperator<RowData>
    implements OneInputStreamOperator<RecordedAction, RowData> {
  private final long committedCheckpoint;

  public AuditRowOperator(long committedCheckpoint) {
    this.committedCheckpoint = committedCheckpoint;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    StateGuard.check(committedCheckpoint, context.getRestoredCheckpointId());
  }

  @Override
  public void processElement(StreamRecord<RecordedAction> element) {
    output.collect(new StreamRecord<>(Tables.AUDIT_LOG.row(element.getValue())));
  }
}
