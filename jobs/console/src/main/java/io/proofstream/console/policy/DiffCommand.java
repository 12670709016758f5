package io.proofstream.console.policy;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.Timeout;
import io.proofstream.console.frameworks.OwnFolder;
import io.proofstream.console.kafka.KafkaOptions;
import io.proofstream.console.policy.log.PolicyLog;
import io.proofstream.console.policy.log.PolicyTopic;
import io.proofstream.policy.document.PolicyChange;
import io.proofstream.policy.document.PolicyDiff;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy diff}: what a file says otherwise than the newest version. */
@Command(
    name = "diff",
    description = "Each field that a policy file says otherwise than the newest version.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A policy, YAML or JSON.")
  private String file;

  @Option(
      names = "--org",
      paramLabel = "ORG",
      description = "Whose policy it is; if left out, what the file says.")
  private String org;

  @Mixin private OwnFolder own;
  @Mixin private KafkaOptions kafka;
  @Mixin private Timeout patience;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;

  DiffCommand(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public Integer call() {
    Frameworks known = own.frameworks(endpoints, kafka.addressIfKnown(endpoints));
    PolicyReading reading = PolicyFile.read(file, org, known);
    if (!reading.isValid()) {
      reading.problems().forEach(spec.commandLine().getErr()::println);
      return Problem.USAGE;
    }
    PolicyLog log =
        PolicyTopic.read(
            kafka.broker(endpoints, patience.duration()),
            reading.policy().org(),
            known,
            patience.duration());
    log.note().ifPresent(spec.commandLine().getErr()::println);
    List<PolicyChange> changes = PolicyDiff.between(log.newest(), reading.policy());
    PrintWriter out = spec.commandLine().getOut();
    Changes.print(changes, out);
    out.flush();
    spec.commandLine()
        .getErr()
        .printf(
            "%d field%s differ%s from version %d of %s%n",
            changes.size(),
            changes.size() == 1 ? "" : "s",
            changes.size() == 1 ? "s" : "",
            log.newest().version(),
            log.newest().org());
    return 0;
  }
}
