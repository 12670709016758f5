package io.proofstream.replay;

import io.proofstream.control.reading.Content;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Programmes;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyText;
import io.proofstream.system.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of {@code sql/reference}, each the second computation of the metric of its name. */
final class References {
  private static final String ENDING = ".sql";

  /** Planning takes longer than reading. */
  private static final int AT_ONCE = 4;

  private final Map<String, String> files;

  private References(Map<String, String> files) {
    this.files = files;
  }

  static References in(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return new References(
          found.collect(
              Collectors.toMap(References::name, References::text, (a, b) -> a, TreeMap::new)));
    }
  }

  /** Metrics that have a file. */
  TreeSet<String> metrics() {
    return new TreeSet<>(files.keySet());
  }

  /** What the job wrote of those metrics for those moments, and what their files say. */
  List<Answer> answers(Tables tables, String org, List<Instant> moments)
      throws InterruptedException, ExecutionException {
    Map<String, Asked> asked = asked(tables, org);
    try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Answer>> asking = new ArrayList<>();
      for (Written row : Written.of(tables, org, moments)) {
        Asked question = asked.get(row.askedId());
        if (question != null && files.containsKey(row.metric())) {
          String query = new Binding(org, question, row).bind(files.get(row.metric()));
          asking.add(several.submit(() -> Answer.of(row, question, tables.cells(query))));
        }
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : asking) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  /** What was asked, with every number of the newest policy filled in. */
  private static Map<String, Asked> asked(Tables tables, String org) {
    String newest =
        "SELECT document FROM policies WHERE org = '%s' ORDER BY policy_version DESC LIMIT 1";
    String document = tables.cells(newest.formatted(org)).getFirst().getFirst();
    byte[] text = document.getBytes(StandardCharsets.UTF_8);
    Policy policy = PolicyText.read("table policies", text, org, Frameworks.shipped()).policy();
    return Programmes.of(Content.shipped(), policy).asked();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
