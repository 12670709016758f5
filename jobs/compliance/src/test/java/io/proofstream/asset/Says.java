package io.proofstream.asset;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.declared.AssetDeclaration;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.PushAction;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import java.time.Instant;
import java.util.List;

/** What registries, clusters and people say in a story. */
public final class Says {
  private Says() {}

  public static Drafted pushed(String digest) {
    Drafted push = new Drafted(Kind.IMAGE_PUSHED).of(digest);
    push.push = new Push(PushAction.PUSHED, null, null, null, null, null, null);
    return push;
  }

  public static Drafted runs(String digest, String container) {
    return workload(digest, container, WorkloadState.RUNNING);
  }

  public static Drafted stops(String digest, String container) {
    return workload(digest, container, WorkloadState.STOPPED);
  }

  private static Drafted workload(String digest, String container, WorkloadState state) {
    Drafted observed = new Drafted(Kind.WORKLOAD_OBSERVED);
    observed.workloads =
        List.of(
            new Workload(
                "east",
                "shop",
                null,
                null,
                container,
                null,
                null,
                "web",
                null,
                digest,
                Story.SHOP.assetId(),
                Story.SHOP.stream(),
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    return observed;
  }

  public static Drafted retired() {
    Drafted retired = new Drafted(Kind.ASSET_RETIRED);
    retired.declaration = new AssetDeclaration(null, null, null, null, "ada", "no more");
    return retired;
  }

  public static Drafted ownedBy(String team) {
    Drafted registered = new Drafted(Kind.ASSET_REGISTERED);
    registered.declaration = new AssetDeclaration(team, List.of(), null, null, "ada", null);
    return registered;
  }

  public static Drafted remediated(String vulnerability) {
    Drafted claimed = new Drafted(Kind.REMEDIATION_CLAIMED);
    claimed.remediation =
        new Remediation(vulnerability, null, null, "upgraded", null, null, "bob", null);
    return claimed;
  }

  public static Drafted accepted(String vulnerability, Instant until) {
    return exception(vulnerability, ExceptionKind.RISK_ACCEPTED, "bob", "ada", until, null);
  }

  public static Drafted falsePositive(String vulnerability, Instant until) {
    return exception(vulnerability, ExceptionKind.FALSE_POSITIVE, "bob", "ada", until, null);
  }

  public static Drafted exception(
      String vulnerability,
      ExceptionKind kind,
      String requester,
      String approver,
      Instant until,
      String severity) {
    Drafted granted = new Drafted(Kind.EXCEPTION_GRANTED);
    granted.exception =
        new ExceptionDecision(
            "exception-1",
            kind,
            vulnerability,
            null,
            null,
            null,
            severity,
            requester,
            approver,
            "because",
            null,
            null,
            until,
            null);
    return granted;
  }

  public static Drafted coveringNew(String vulnerability, Instant until) {
    Drafted granted = new Drafted(Kind.EXCEPTION_GRANTED);
    granted.exception =
        new ExceptionDecision(
            "exception-2",
            ExceptionKind.RISK_ACCEPTED,
            vulnerability,
            null,
            null,
            "*",
            null,
            "bob",
            "ada",
            "because",
            null,
            null,
            until,
            true);
    return granted;
  }

  public static Drafted revoked() {
    Drafted revoked = new Drafted(Kind.EXCEPTION_REVOKED);
    revoked.exception =
        new ExceptionDecision(
            "exception-1",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return revoked;
  }

  public static Drafted evaluated(String vulnerability, String impact, boolean mitigated) {
    Drafted evaluated = new Drafted(Kind.VULNERABILITY_EVALUATED);
    evaluated.evaluation =
        new Evaluation(vulnerability, null, null, impact, true, true, mitigated, null, "ada", null);
    return evaluated;
  }

  public static Drafted exploited(String vulnerability, Instant dueAt) {
    Drafted listed = new Drafted(Kind.EXPLOITS_PUBLISHED);
    listed.exploits =
        List.of(new Exploit(vulnerability, "kev", null, dueAt, null, null, null, null, null));
    return listed;
  }

  public static Drafted vex(String vulnerability, VexStatus status) {
    Drafted stated = new Drafted(Kind.VEX_STATED);
    stated.statements =
        List.of(
            new VexStatement(
                vulnerability,
                vulnerability,
                null,
                null,
                null,
                null,
                null,
                status,
                null,
                null,
                null,
                null,
                "vendor",
                null,
                null,
                null));
    return stated;
  }
}
