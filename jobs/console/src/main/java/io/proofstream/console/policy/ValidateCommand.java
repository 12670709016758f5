package io.proofstream.console.policy;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.console.frameworks.OwnFolder;
import io.proofstream.policy.Policies;
import io.proofstream.policy.Policy;
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

/** {@code policy validate}: all that is wrong with files, without touching anything. */
@Command(
    name = "validate",
    description = {
      "Says all that is wrong with a policy, one problem a line: file:line: key: what. Touches",
      "nothing and needs nothing that runs. Ends with 2 if there is a problem."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Policies, YAML or JSON.")
  private List<String> files;

  @Option(names = "--org", paramLabel = "ORG", description = "Whose policies they must be.")
  private String org;

  @Mixin private OwnFolder own;
  @Spec private CommandSpec spec;

  private final Endpoints endpoints;

  ValidateCommand(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Frameworks known = own.frameworks(endpoints, endpoints.kafkaIfKnown(null));
    boolean valid = true;
    for (String file : files) {
      PolicyReading reading = PolicyFile.read(file, org, known);
      valid &= reading.isValid();
      reading.problems().forEach(out::println);
      if (reading.isValid()) {
        out.println(file + ": " + summary(reading.policy()));
      }
    }
    out.flush();
    return valid ? 0 : Problem.USAGE;
  }

  private static String summary(Policy policy) {
    int fields = PolicyDiff.between(Policies.ofNobody(policy.org()), policy).size();
    return "a valid policy of %s, which differs from the default in %d field%s"
        .formatted(policy.org(), fields, fields == 1 ? "" : "s");
  }
}
