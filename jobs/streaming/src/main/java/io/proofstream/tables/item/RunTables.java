package io.proofstream.tables.item;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.run.Workload;
import java.util.List;

/** What runs, who let it, and what it did. */
final class RunTables {
  static final List<ItemTable<?>> ALL =
      List.of(
          ItemTable.ofPlacedItems(
              "admissions",
              "One row per container image of a request to run, change or remove a workload.",
              Admission.class,
              Event::admissions),
          ItemTable.ofPlacedItems(
              "workloads",
              "One row per container each time it was seen running, waiting or stopped.",
              Workload.class,
              Event::workloads),
          ItemTable.ofBodies(
              "runtime_alerts",
              "One row per alert of a runtime sensor.",
              RuntimeAlert.class,
              Event::alert),
          ItemTable.ofBodies(
              "access_events",
              "One row per use of a right, or the attempt.",
              Access.class,
              Event::access));

  private RunTables() {}
}
