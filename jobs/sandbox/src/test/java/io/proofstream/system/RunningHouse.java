package io.proofstream.system;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One house with its jobs for all system tests: started by the first, purged after the last, by the
 * code that {@code ./proofstream up} runs. Its registry knows two collectors besides this
 * machine's.
 */
public final class RunningHouse implements BeforeAllCallback, AutoCloseable {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RunningHouse.class);
  private static Sandbox sandbox;

  public static Sandbox sandbox() {
    return sandbox;
  }

  public static Tables tables() {
    return Tables.of(sandbox);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(RunningHouse.class, key -> open());
  }

  private RunningHouse open() {
    try {
      // A build that is stopped halfway leaves nothing running either.
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      Path folder = Files.createTempDirectory("proofstream-house");
      sandbox = Sandbox.open(folder.resolve("state"));
      // The job reads the registry once, so everybody is registered before it starts.
      sandbox.up(
          UpOptions.standard().withCheckpointInterval(Duration.ofSeconds(5)).withoutJobs(),
          System.out::println);
      Registered.all(sandbox.state());
      sandbox.ensureJobs();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (Files.exists(sandbox.state().path())) {
      sandbox.purge(System.out::println);
    }
  }
}
