package io.proofstream.report;

import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.VexStatement;
import java.util.List;

/** What a document lists. Ids that depend on the organisation are null as yet. */
public record Items(
    List<RuleResult> results,
    List<Component> components,
    List<VexStatement> statements,
    List<Admission> admissions,
    List<Workload> workloads,
    List<Exploit> exploits) {

  public static final Items NONE =
      new Items(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public static Items ofResults(List<RuleResult> results) {
    return new Items(List.copyOf(results), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public static Items ofComponents(List<Component> components) {
    return new Items(
        List.of(), List.copyOf(components), List.of(), List.of(), List.of(), List.of());
  }

  public static Items ofStatements(List<VexStatement> statements) {
    return new Items(
        List.of(), List.of(), List.copyOf(statements), List.of(), List.of(), List.of());
  }

  public static Items ofAdmissions(List<Admission> admissions) {
    return new Items(
        List.of(), List.of(), List.of(), List.copyOf(admissions), List.of(), List.of());
  }

  public static Items ofWorkloads(List<Workload> workloads) {
    return new Items(List.of(), List.of(), List.of(), List.of(), List.copyOf(workloads), List.of());
  }

  public static Items ofExploits(List<Exploit> exploits) {
    return new Items(List.of(), List.of(), List.of(), List.of(), List.of(), List.copyOf(exploits));
  }
}
