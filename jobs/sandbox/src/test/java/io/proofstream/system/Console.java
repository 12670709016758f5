package io.proofstream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Proofstream;
import io.proofstream.sandbox.Endpoints;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * A command as a person types it.
 *
 * @param said everything it printed about itself, standard error
 */
public record Console(int exitCode, String output, String said) {

  public static Console run(String... words) {
    StringWriter output = new StringWriter();
    StringWriter said = new StringWriter();
    CommandLine console = Proofstream.commandLine();
    console.setOut(new PrintWriter(output));
    console.setErr(new PrintWriter(said));
    int exitCode = console.execute(words);
    return new Console(exitCode, output.toString(), said.toString());
  }

  /**
   * {@code publish} to the running house; everything must arrive.
   *
   * @return places by the names that it prints
   */
  public static Map<String, Place> publish(String... words) {
    Endpoints house = RunningHouse.sandbox().endpoints();
    String claims = RunningHouse.sandbox().state().claims().toString();
    Console published =
        run(
            with(
                words,
                "publish",
                "--bootstrap",
                house.kafka(),
                "--claims",
                claims,
                "--timeout",
                "60"));
    assertThat(published.exitCode()).as(published.said()).isZero();
    return published.places();
  }

  /** {@code rejected} of the running house. */
  public static Console rejected(String subcommand, String... words) {
    Endpoints house = RunningHouse.sandbox().endpoints();
    return run(
        with(words, "rejected", subcommand, "--trino", house.trinoJdbc(), "--timeout", "120"));
  }

  /** Where messages were put, as each line says: {@code evidence.raw/3@42 name}. */
  public Map<String, Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    output
        .lines()
        .map(line -> line.split(" {2}", 2))
        .forEach(line -> places.put(line[1], Place.parse(line[0])));
    return places;
  }

  private static String[] with(String[] words, String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.addAll(List.of(words));
    return all.toArray(String[]::new);
  }
}
