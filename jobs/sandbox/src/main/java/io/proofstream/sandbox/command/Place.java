package io.proofstream.sandbox.command;

import io.proofstream.console.Endpoints;
import io.proofstream.sandbox.Sandbox;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which sandbox a command is about. */
final class Place {
  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "State folder; else $$PROOFSTREAM_HOME, else .proofstream beside the launcher.")
  private Path state;

  Sandbox sandbox() {
    return Sandbox.open(state == null ? Endpoints.ofProcess().stateFolder() : state);
  }
}
