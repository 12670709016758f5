package io.proofstream.sandbox.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a component itself complained about first, and the deepest cause that it gave. */
public final class FirstError {
  /** Nobody reads the rest of a log that did not name its trouble by then. */
  private static final int MAX_BYTES = 4 << 20;

  private static final int MAX_LENGTH = 600;
  private static final int LINES_OF_A_TRACE = 300;

  private static final Pattern COLOUR = Pattern.compile("\\u001b\\[[0-9;]*m");

  private static final Pattern ERROR =
      Pattern.compile(
          "\\b(ERROR|FATAL|PANIC)\\b|^Error[: ]|\\berror: |^Exception in thread|\\bcould not\\b"
              + "|^[\\w.$]+(Exception|Error)(:|$)|OutOfMemoryError|^Caused by:");

  /** A log record below error; a stack trace may follow, which is then no error either. */
  private static final Pattern QUIET_RECORD =
      Pattern.compile(
          "^\\W*\\d{4}-\\d\\d-\\d\\d.{0,40}?\\b(TRACE|DEBUG|INFO|WARN|NOTICE|HINT|LOG(?!.*could"
              + " not))\\b");

  private static final Pattern TRACE =
      Pattern.compile(
          "^\\s*(at |\\.\\.\\. \\d+|Caused by:|Suppressed:|[\\w.$]+(Exception|Error)(:|$))|^\\s*$");

  private static final Pattern THROWABLE = Pattern.compile("^[\\w.$]+(Exception|Error)(:|$)");

  private static final Pattern WARNING =
      Pattern.compile("\\bWARN(ING)?\\b(?!.*(NativeCodeLoader|incubator))");
  private static final Pattern NOISE = Pattern.compile("SLF4J:|terminally deprecated");
  private static final Pattern NUMBERED = Pattern.compile("^\\d+\\) .*");

  private FirstError() {}

  public static Optional<String> in(Path log) {
    try {
      byte[] bytes = Files.exists(log) ? read(log) : new byte[0];
      return in(withoutColours(bytes).lines().toList());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Of a stack trace: its first line and its deepest cause. */
  public static Optional<String> inTrace(String trace) {
    List<String> lines = trace.lines().toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(shorten(withCause(lines, 0)));
  }

  static Optional<String> in(List<String> lines) {
    boolean traceOfQuietRecord = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (QUIET_RECORD.matcher(line).find()) {
        traceOfQuietRecord = true;
      } else if (!(traceOfQuietRecord && isTrace(line))) {
        traceOfQuietRecord = false;
        if (ERROR.matcher(line).find() && !NOISE.matcher(line).find()) {
          return Optional.of(shorten(withCause(lines, i)));
        }
      }
    }
    return lines.stream()
        .filter(line -> WARNING.matcher(line).find())
        .findFirst()
        .map(FirstError::shorten);
  }

  private static String withCause(List<String> lines, int first) {
    List<String> said = new ArrayList<>(List.of(lines.get(first).strip()));
    List<String> rest =
        lines.subList(first + 1, Math.min(lines.size(), first + 1 + LINES_OF_A_TRACE));
    // What an error record logged with it, unless the trace goes on to a deeper cause.
    String cause = rest.stream().findFirst().filter(FirstError::isThrowable).orElse(null);
    for (String line : rest) {
      String text = line.strip();
      if (NUMBERED.matcher(text).matches()) {
        said.add(text);
      } else if (text.startsWith("Caused by:")) {
        cause = text;
      } else if (cause != null && !isTrace(text)) {
        break;
      }
    }
    if (cause != null) {
      said.add(cause);
    }
    return String.join("\n", said);
  }

  private static boolean isThrowable(String line) {
    return THROWABLE.matcher(line).find();
  }

  private static boolean isTrace(String line) {
    return TRACE.matcher(line).find();
  }

  private static String withoutColours(byte[] bytes) {
    return COLOUR.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
  }

  private static byte[] read(Path log) throws IOException {
    try (var stream = Files.newInputStream(log)) {
      return stream.readNBytes(MAX_BYTES);
    }
  }

  private static String shorten(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + " ...";
  }
}
