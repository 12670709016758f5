package io.proofstream.policy;

import io.proofstream.evidence.scan.Severity;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A policy that differs from the default in what a test says. */
public final class PolicyBuilder {
  private final Policy base;
  private long version = 1;
  private Instant effectiveFrom;
  private Instant liveFrom;
  private Map<Severity, Long> windows;
  private Severity minimumSeverity;
  private List<Policy.Boundary> boundaries = List.of();
  private List<Policy.Collector> collectors = List.of();
  private List<Policy.Role> roles = List.of();
  private List<Scope.Team> teams = List.of();
  private List<Scope.Environment> environments = List.of();
  private List<String> exclude = List.of();

  private List<Policy.Remedy> remediation = List.of();

  private PolicyBuilder(Policy base) {
    this.base = base;
    this.windows = base.sla().windowSeconds();
    this.minimumSeverity = base.sla().minimumSeverity();
  }

  public static PolicyBuilder of(String org) {
    return new PolicyBuilder(Policies.ofNobody(org));
  }

  public PolicyBuilder version(long number) {
    version = number;
    return this;
  }

  public PolicyBuilder effectiveFrom(Instant from) {
    effectiveFrom = from;
    return this;
  }

  public PolicyBuilder liveFrom(Instant from) {
    liveFrom = from;
    return this;
  }

  public PolicyBuilder window(Severity severity, long seconds) {
    windows = new EnumMap<>(windows);
    windows.put(severity, seconds);
    return this;
  }

  public PolicyBuilder minimumSeverity(Severity severity) {
    minimumSeverity = severity;
    return this;
  }

  public PolicyBuilder boundaries(Policy.Boundary... all) {
    boundaries = List.of(all);
    return this;
  }

  public PolicyBuilder collectors(Policy.Collector... all) {
    collectors = List.of(all);
    return this;
  }

  public PolicyBuilder roles(Policy.Role... all) {
    roles = List.of(all);
    return this;
  }

  public PolicyBuilder teams(Scope.Team... all) {
    teams = List.of(all);
    return this;
  }

  public PolicyBuilder environments(Scope.Environment... all) {
    environments = List.of(all);
    return this;
  }

  /** Repositories that are out of scope. */
  public PolicyBuilder exclude(String... all) {
    exclude = List.of(all);
    return this;
  }

  public PolicyBuilder remediation(Policy.Remedy... all) {
    remediation = List.of(all);
    return this;
  }

  public Policy build() {
    Sla sla = base.sla();
    Scope scope = base.scope();
    return new Policy(
        base.org(),
        version,
        effectiveFrom,
        liveFrom,
        base.onboardingSeconds(),
        base.demo(),
        base.timeZone(),
        new Sla(
            windows,
            sla.warningLeadSeconds(),
            sla.clockStart(),
            sla.onSeverityRaise(),
            sla.onExceptionExpiry(),
            sla.noFix(),
            sla.reopenGraceSeconds(),
            sla.unknownCountsAs(),
            minimumSeverity,
            sla.severityOrder(),
            sla.kinds(),
            sla.endOfDay()),
        base.exceptions(),
        new Scope(scope.include(), exclude, environments, teams),
        base.scanning(),
        boundaries,
        collectors,
        roles,
        base.streams(),
        base.periods(),
        base.routes(),
        base.retention(),
        remediation);
  }
}
