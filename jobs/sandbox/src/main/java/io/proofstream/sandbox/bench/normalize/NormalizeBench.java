package io.proofstream.sandbox.bench.normalize;

import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast documents are read, source by source, beside a bare scan of their tokens. A program of
 * its own: the launcher's JVM is made to start quickly and compiles only simply.
 */
public final class NormalizeBench {
  private static final String ROW = "| %-26s | %5s | %9s | %9s | %9s | %9s | %7s | %7s |%n";

  private NormalizeBench() {}

  /** Its exit code. */
  public static int inJvmOfItsOwn(int rounds, String only) {
    String root = System.getProperty("proofstream.root");
    Launch launch =
        Launch.java(
            Path.of(root),
            System.getProperty("java.class.path"),
            List.of("-Xmx1g"),
            NormalizeBench.class.getName(),
            List.of(root, Integer.toString(rounds), only));
    try {
      ProcessBuilder builder = new ProcessBuilder(launch.command()).inheritIO();
      builder.environment().putAll(launch.environment());
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new SandboxException("cannot start the benchmark: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while the benchmark ran", e);
    }
  }

  /**
   * @param arguments the source tree, the number of rounds, how the names of sources begin
   */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    Path root = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    String only = arguments[2];
    List<Race> races =
        documents(root).stream()
            .filter(documents -> documents.name().startsWith(only))
            .map(Race::new)
            .toList();
    Optional<PoisonRun> poison =
        only.isEmpty() ? Optional.of(new PoisonRun(root)) : Optional.empty();
    System.out.println("warming up");
    races.forEach(Race::warmUp);
    poison.ifPresent(PoisonRun::warmUp);
    for (int round = 1; round <= rounds; round++) {
      System.out.println("round %d of %d".formatted(round, rounds));
      races.forEach(Race::round);
      poison.ifPresent(PoisonRun::round);
    }
    System.out.printf("%n%s", table(races));
    poison.ifPresent(run -> System.out.printf("%n%s", run.render()));
  }

  private static List<Documents> documents(Path root) {
    List<Documents> all = new ArrayList<>(Documents.samples(root));
    LargeReports large = new LargeReports(root);
    for (int megabytes : new int[] {1, 20}) {
      all.add(large.trivy(megabytes));
      all.add(large.grype(megabytes));
    }
    return all;
  }

  private static String table(List<Race> races) {
    StringBuilder table = new StringBuilder();
    table.append(
        ROW.formatted(
            "source", "files", "kB", "bare MB/s", "parsed", "whole", "of bare", "of bare"));
    table.append(ROW.formatted("---", "---", "---", "---", "---", "---", "---", "---"));
    for (Race race : races) {
      Documents documents = race.documents();
      table.append(
          ROW.formatted(
              documents.name(),
              documents.messages().size(),
              "%,d".formatted(documents.bytes() / 1000),
              "%,.0f".formatted(race.median(Way.BARE)),
              "%,.0f".formatted(race.median(Way.PARSED)),
              "%,.0f".formatted(race.median(Way.WHOLE)),
              "%.2f".formatted(race.ofBare(Way.PARSED)),
              "%.2f".formatted(race.ofBare(Way.WHOLE))));
    }
    return table.toString();
  }
}
