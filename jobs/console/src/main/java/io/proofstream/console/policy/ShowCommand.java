package io.proofstream.console.policy;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.frameworks.OwnFolder;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.console.policy.log.PolicyLog;
import io.proofstream.console.policy.log.PolicyTopic;
import io.proofstream.policy.Policies;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyWriter;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code policy show}: what is in force, as a file that can be changed and applied. */
@Command(
    name = "show",
    description = {
      "Prints the policy in force as YAML, and in comments who gave it, when and why. Where",
      "nobody has given one, the default."
    },
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {
  @Option(
      names = "--org",
      paramLabel = "ORG",
      defaultValue = "default",
      description = "Whose (default: ${DEFAULT-VALUE}).")
  private String org;

  /** Not with the standard options: their {@code --version} is another. */
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Option(names = "--version", paramLabel = "N", description = "That version instead.")
  private Long version;

  @Option(names = "--all", description = "Every version, the oldest first.")
  private boolean all;

  @Mixin private OwnFolder own;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;
  private final Clock clock;

  ShowCommand(Endpoints endpoints, Clock clock) {
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (all && version != null) {
      throw Problem.usage("--all and --version", "one of many is not all", "say one of them");
    }
    PolicyLog log =
        PolicyTopic.read(
            kafka.broker(endpoints, patience.duration()),
            org,
            own.frameworks(endpoints, kafka.addressIfKnown(endpoints)),
            patience.duration());
    PrintWriter out = spec.commandLine().getOut();
    new Shown(log, clock.instant()).print(version, all, out);
    out.flush();
    log.note().ifPresent(spec.commandLine().getErr()::println);
    return 0;
  }

  /** What is printed of a log. */
  record Shown(PolicyLog log, Instant now) {
    void print(Long version, boolean all, PrintWriter out) {
      if (all && !log.accepted().isEmpty()) {
        String between = "";
        for (PolicyVersion each : log.accepted()) {
          out.print(between);
          print(each, out);
          between = "---\n";
        }
      } else if (version != null && version != 0) {
        print(wanted(version), out);
      } else {
        PolicyVersion inForce = version == null ? log.book().versionAt(now) : null;
        if (inForce == null) {
          out.println("# version 0 of " + log.book().org() + ": the default, which nobody gave");
          out.print(PolicyWriter.yaml(Policies.ofNobody(log.book().org())));
        } else {
          print(inForce, out);
        }
      }
    }

    private PolicyVersion wanted(long version) {
      return log.accepted().stream()
          .filter(each -> each.policy().version() == version)
          .findFirst()
          .orElseThrow(
              () ->
                  Problem.failed(
                      "%s has no version %d".formatted(log.book().org(), version),
                      "its newest is %d".formatted(log.newest().version()),
                      "./proofstream policy show --all shows every one"));
    }

    private void print(PolicyVersion version, PrintWriter out) {
      out.printf(
          "# version %d of %s, %s%n# by %s%s, recorded %s at %s/%d@%d%n# reason: %s%n",
          version.policy().version(),
          version.policy().org(),
          standing(version),
          version.actor(),
          version.sourceIp() == null ? "" : " from " + version.sourceIp(),
          version.recordedAt(),
          version.origin().topic(),
          version.origin().partition(),
          version.origin().offset(),
          version.reason());
      out.print(PolicyWriter.yaml(version.policy()));
    }

    private String standing(PolicyVersion version) {
      if (version.equals(log.book().versionAt(now))) {
        return "in force since " + version.effectiveAt();
      }
      return version.effectiveAt().isAfter(now) && log.book().versions().contains(version)
          ? "not before " + version.effectiveAt()
          : "no longer in force";
    }
  }
}
