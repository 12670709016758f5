package io.proofstream.sandbox.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a process is started with. */
public record Launch(List<String> command, Map<String, String> environment, Path folder) {

  /** Options for every JVM that is started here, after its own: separated by spaces. */
  private static final String MORE_OPTIONS = "PROOFSTREAM_JAVA_OPTIONS";

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * A process on the JDK that runs us. The classpath goes through the environment: it is too long
   * to be read in a process list.
   */
  public static Launch java(
      Path folder, String classpath, List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    String more = System.getenv().getOrDefault(MORE_OPTIONS, "").strip();
    if (!more.isEmpty()) {
      command.addAll(List.of(more.split("\\s+")));
    }
    command.add(main);
    command.addAll(arguments);
    return new Launch(command, Map.of("CLASSPATH", classpath), folder);
  }

  public Launch with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Launch(command, all, folder);
  }
}
