package io.proofstream.console.collector;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code collector}: keys by which collectors prove that evidence is theirs. */
@Command(
    name = "collector",
    description = {
      "Keys by which a collector proves that evidence is its own.",
      "Only evidence of a collector whose public key counts may close findings: the policy in"
          + " force",
      "says whose, under collectors; where it names none, the registry file of the job does."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./proofstream collector create ci --org acme >> entry.json",
      "  ./proofstream publish report.json --collector ci --key .proofstream/collectors/ci.pem",
      "  ./proofstream collector show ci --key ci.pem"
    })
public final class CollectorCommand implements Runnable {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Spec private CommandSpec spec;

  private final Endpoints endpoints;

  public CollectorCommand(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say create or show");
  }

  @Command(
      name = "create",
      description = "Makes a key pair; prints who it is, for the policy or the registry file.",
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "ID", description = "The collector's name.") String id,
      @Option(names = "--org", defaultValue = "default", description = "Its organisation.")
          String org,
      @Option(
              names = "--key",
              paramLabel = "FILE",
              description = "File to make (default: collectors/ID.pem in the state folder).")
          String key) {
    Path file = key == null ? defaultFile(id) : Path.of(key);
    requireOrg(org);
    String entry;
    try {
      entry = Registry.entry(org, id, KeyFile.publicKey(KeyFile.create(file)));
      Path sequence = endpoints.sequence(file);
      if (!Files.exists(sequence)) {
        Sequence.begin(sequence);
      }
    } catch (IOException e) {
      throw Problem.failed(
              "cannot write " + file, e.toString(), "--key names a file where you may write")
          .causedBy(e);
    }
    spec.commandLine().getOut().println(entry);
    PrintWriter err = spec.commandLine().getErr();
    err.println("the private key is in " + file + ", readable by you alone");
    err.println("id and public_key of the line above belong into the policy, under collectors;");
    err.println("where no policy names any, the line belongs into the registry file of the job");
    return 0;
  }

  @Command(name = "show", description = "Prints again who it is.", mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", description = "The collector's name.") String id,
      @Option(names = "--org", defaultValue = "default", description = "Its organisation.")
          String org,
      @Option(names = "--key", paramLabel = "FILE", description = "Its key.") String key) {
    requireOrg(org);
    Path file = key == null ? defaultFile(id) : Path.of(key);
    spec.commandLine()
        .getOut()
        .println(Collector.signing(id, file, null, Clock.systemUTC()).registryEntry(org));
    return 0;
  }

  private Path defaultFile(String id) {
    if (!FILE_NAME.matcher(id).matches()) {
      throw Problem.usage(
          "'" + id + "' makes no file name",
          "the key would be kept in a file named after it",
          "--key says which file instead");
    }
    return endpoints.stateFolder().resolve("collectors").resolve(id + ".pem");
  }

  private static void requireOrg(String org) {
    if (!Header.ORG.accepts(org)) {
      throw Problem.usage(
          "--org '" + org + "' is not acceptable",
          "the pipeline would reject it",
          "write at most 64 of a to z, 0 to 9 and _, such as acme_shop");
    }
  }
}
