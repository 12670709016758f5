package io.proofstream.sandbox.job;

import io.proofstream.sandbox.component.flink.FlinkConfig;
import io.proofstream.sandbox.component.trino.TrinoClient;
import io.proofstream.sandbox.process.FirstError;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.process.Run;
import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands a job to the session cluster with Flink's own client, in a process of its own. */
final class Submission {
  private static final Pattern SUBMITTED = Pattern.compile("submitted with JobID ([0-9a-f]{32})");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final FlinkConfig config;
  private final Path log;

  Submission(FlinkConfig config, Path log) {
    this.config = config;
    this.log = log;
  }

  /** The new job's id. */
  String submit(Job job, Optional<Checkpoint> from) {
    if (!Files.exists(job.jar())) {
      throw new SandboxException(
          "job %s is not built: %s is not there. Run mvn package."
              .formatted(job.name(), job.jar()));
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "-d",
                // The session cluster, named so that single settings may be given besides.
                "-t",
                "remote",
                "-Dexecution.checkpointing.dir=" + TrinoClient.uri(job.checkpoints()),
                "-c",
                job.mainClass()));
    from.ifPresent(
        checkpoint -> arguments.addAll(List.of("-s", checkpoint.path().toUri().toString())));
    arguments.add(job.jar().toString());
    arguments.addAll(job.arguments());
    Launch client =
        config.java(
            List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            "org.apache.flink.client.cli.CliFrontend",
            arguments);
    int exit = Run.toEnd(client, log, PATIENCE);
    // The client may complain while it ends, with the job long submitted: its word counts, not its
    // code.
    return jobId().orElseThrow(() -> failed(job, from, exit));
  }

  private Optional<String> jobId() {
    try {
      Matcher matcher = SUBMITTED.matcher(Files.readString(log));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      throw new SandboxException("cannot read " + log + ": " + e, e);
    }
  }

  private SandboxException failed(Job job, Optional<Checkpoint> from, int exit) {
    return new SandboxException(
        "job %s was not accepted (exit code %d): %s%n  log: %s%s"
            .formatted(
                job.name(),
                exit,
                FirstError.in(log).orElse("it said nothing"),
                log,
                from.map(checkpoint -> checkpoint.ifDamaged(job.isDerived())).orElse("")));
  }
}
