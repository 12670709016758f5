package io.proofstream.tables;

import io.proofstream.audit.Action;
import io.proofstream.audit.RecordedAction;
import io.proofstream.tables.item.Envelope;
import io.proofstream.tables.spec.TableSpec;

/** What job {@code audit} writes. */
final class AuditTables {
  /** The columns of an action that all tables have at their end. */
  static final TableSpec<RecordedAction> AUDIT_LOG =
      Envelope.origin(
              TableSpec.<RecordedAction>append(
                      "audit_log",
                      "Every policy-visible action: who did what to what, from which address, why,"
                          + " and what came of it. Never derived anew.",
                      "org")
                  .components(Action.class, RecordedAction::action)
                  .requiredInstant(
                      "recorded_at",
                      "When the broker took it, of topic audit",
                      RecordedAction::recordedAt),
              RecordedAction::origin,
              action -> 0)
          .ofFewRows();

  private AuditTables() {}
}
